package dev.dovetail.runtime.server;

import dev.dovetail.runtime.model.Violation;
import java.util.List;

/**
 * One way in which a request breaks its contract.
 *
 * @param in the part of the request
 * @param path where in the part, in wire names; for a parameter it starts with the parameter's name
 * @param rule the JSON Schema keyword that is broken, or {@code null}; see {@link Violation#rule()}
 * @param message what is wrong, for a person, without the path
 */
public record RequestViolation(In in, String path, String rule, String message) {

    /** The violations of one part. */
    public static List<RequestViolation> of(In in, List<Violation> violations) {
        return violations.stream()
                .map(violation -> new RequestViolation(in, violation.path(), violation.rule(), violation.message()))
                .toList();
    }

    /** Part, path and message. */
    @Override
    public String toString() {
        return in.wireName() + (path.isEmpty() ? "" : " " + path) + ": " + message;
    }
}
