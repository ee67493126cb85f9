package dev.dovetail.conformance.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Something that has to exist before operations can be tried.
 *
 * @param name what it is called in configuration
 * @param values its values; several are of equal standing
 * @param usedUpBy the operationIds that destroy what they are given: each such request takes another value
 * @param openTo the operations that may be sent to it though they change something about it
 * @param from the operation whose answer gives the value, in place of {@code values}
 * @param feeds where the value goes
 * @param insteadOf the fixture in whose place it stands where something must not work
 */
public record Fixture(
        String name,
        List<JsonNode> values,
        List<String> usedUpBy,
        List<String> openTo,
        Optional<From> from,
        List<Feed> feeds,
        Optional<String> insteadOf) {
    public Fixture {
        values = List.copyOf(values);
        usedUpBy = List.copyOf(usedUpBy);
        openTo = List.copyOf(openTo);
        feeds = List.copyOf(feeds);
    }

    /** The operation that makes the thing, and the JSON Pointer in its answer. */
    public record From(String operation, String pointer) {}

    /**
     * A place that a value goes to.
     *
     * @param in {@code path}, {@code query}, {@code header}, {@code cookie} or {@code body}
     * @param place the parameter's name, or the JSON Pointer in the body
     * @param operations labels of operations; none: all that have the place
     */
    public record Feed(String in, String place, List<String> operations) {
        /** Whether the place is one of this operation's. */
        boolean reaches(Operation operation) {
            return operations.isEmpty() || operations.contains(operation.label());
        }
    }

    /** Whether this operation destroys what it is given. */
    public boolean usedUpBy(Operation operation) {
        return usedUpBy.contains(operation.label());
    }

    /** Whether this operation may be sent to it though it changes something about it. */
    public boolean openTo(Operation operation) {
        return openTo.contains(operation.label());
    }
}
