package dev.dovetail.conformance.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What counts as a refusal.
 *
 * @param statuses the statuses, the one that is meant first; 0: the connection is not made
 */
public record Refusal(List<Integer> statuses) {
    /** For want of rights (RFC 9110, 15.5.4). */
    static final Refusal FORBIDDEN = new Refusal(List.of(403));

    /** For want of credentials, by the rules of HTTP (RFC 9110, 15.5.2). */
    static final Refusal UNAUTHORIZED = new Refusal(List.of(401));

    /** For want of credentials where neither HTTP nor the document says by which status. */
    static final Refusal UNAUTHORIZED_OR_FORBIDDEN = new Refusal(List.of(401, 403));

    /** Of something that nobody said would be understood. */
    static final Refusal CLIENT_ERROR = new Refusal(List.of(401, 400, 403));

    /** For want of a client certificate: many servers make no connection then, or have statuses of their own. */
    static final Refusal NO_CERTIFICATE = new Refusal(List.of(401, 403, 400, 495, 496, 0));

    public Refusal {
        statuses = List.copyOf(statuses);
    }

    /** Whether a status is a refusal; 0: there was no answer. */
    public boolean covers(int status) {
        return statuses.contains(status);
    }

    /** Whether it is the caller's rights that are refused, and not who the caller is. */
    public boolean ofRights() {
        return equals(FORBIDDEN);
    }

    /** How a message has it: {@code 401 or 403}. */
    public String text() {
        return statuses.stream()
                .filter(status -> status > 0)
                .map(status -> Integer.toString(status))
                .collect(Collectors.joining(" or "));
    }
}
