package dev.dovetail.conformance.plan;

import java.util.Optional;

/**
 * A header field that a request carries beyond what the document asks for.
 *
 * @param name of the field; it takes the place of one that the request has anyway
 * @param source the answer that its value is taken from; none if the value is known beforehand
 * @param value the value, where there is no source; what is written around the value of the source, {@code %s}, else
 */
public record HeaderPlan(String name, Optional<Source> source, String value) {
    /**
     * A header of an earlier answer of the same case.
     *
     * @param role the last request of this role
     * @param header the name of the header
     */
    public record Source(Step.Role role, String header) {}

    static HeaderPlan fixed(String name, String value) {
        return new HeaderPlan(name, Optional.empty(), value);
    }

    /** The value that a header of an earlier answer has; where it has none, the request is not sent. */
    static HeaderPlan echo(String name, Step.Role role, String header) {
        return new HeaderPlan(name, Optional.of(new Source(role, header)), "%s");
    }

    /** An entity tag that is not the one of an earlier answer, which must have a strong one. */
    static HeaderPlan stale(String name, Step.Role role) {
        return new HeaderPlan(name, Optional.of(new Source(role, "ETag")), "\"dovetail-stale-%s");
    }

    /** What the field has as its value, with what the source has; empty if the request is not to be sent. */
    public Optional<String> resolved(Optional<String> found) {
        if (source.isEmpty()) {
            return Optional.of(value);
        }
        return value.equals("%s")
                ? found
                : found.filter(tag -> tag.length() > 2 && tag.startsWith("\""))
                        .map(tag -> value.replace("%s", tag.substring(1)));
    }
}
