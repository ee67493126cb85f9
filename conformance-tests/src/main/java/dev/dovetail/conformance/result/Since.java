package dev.dovetail.conformance.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a run compares with an earlier one.
 *
 * @param report the earlier report, as it was named
 * @param startedAt when the earlier run began
 * @param remarks where the two runs were not alike, for example of another version of the document: sentences without a full stop
 * @param fixed what did not hold then and holds now
 */
public record Since(String report, Instant startedAt, List<String> remarks, List<Fixed> fixed) {
    public Since {
        remarks = List.copyOf(remarks);
        fixed = List.copyOf(fixed);
    }

    /**
     * Something that holds now.
     *
     * @param check the id of the check
     * @param operation the label of the operation; empty when the API as a whole is concerned
     * @param was what was found then
     */
    public record Fixed(String check, Optional<String> operation, String was) {}
}
