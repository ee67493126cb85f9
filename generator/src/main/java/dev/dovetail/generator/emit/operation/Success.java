package dev.dovetail.generator.emit.operation;

import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.Response;
import dev.dovetail.contract.model.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that a call may end well with.
 *
 * @param payload absent where the answer has no body
 * @param word what the media type is called, where the answer has a preferred type beside this one
 */
public record Success(Response response, Optional<Payload> payload, Optional<String> word) {

    private static final Map<Integer, String> PHRASES = Map.ofEntries(
            Map.entry(200, "Ok"),
            Map.entry(201, "Created"),
            Map.entry(202, "Accepted"),
            Map.entry(203, "NonAuthoritative"),
            Map.entry(204, "NoContent"),
            Map.entry(205, "ResetContent"),
            Map.entry(206, "PartialContent"),
            Map.entry(207, "MultiStatus"),
            Map.entry(208, "AlreadyReported"),
            Map.entry(226, "ImUsed"));

    /** The status code that the server answers: the one declared, or the plainest one of a range. */
    public int code() {
        var status = response.status();
        if (status instanceof Status.Exact exact) {
            return exact.code();
        }
        return status instanceof Status.Range range ? range.hundreds() * 100 : 200;
    }

    /** The class of the outcome inside a sealed result: {@code Created}, {@code Status299}, {@code Status2xx}, {@code OkCsv}. */
    public String outcomeName() {
        return statusName() + word.orElse("");
    }

    private String statusName() {
        var status = response.status();
        if (status instanceof Status.Exact exact) {
            return PHRASES.getOrDefault(exact.code(), "Status" + exact.code());
        }
        return status instanceof Status.Range range ? "Status" + range.hundreds() + "xx" : "Other";
    }

    /** The headers that the answer may or must have. */
    public List<Header> headers() {
        return ResponseHeaders.of(response);
    }

    /** Whether the same status has another type, which is preferred. */
    public boolean alternative() {
        return word.isPresent();
    }

    /** The outcome as a variable: {@code created}. */
    public String variableName() {
        var name = outcomeName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
