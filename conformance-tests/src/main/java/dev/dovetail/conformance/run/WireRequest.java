package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request as it goes over the wire.
 *
 * @param identified whether the run shows its certificate, if it has one
 */
record WireRequest(
        String method, String url, List<Exchange.Header> headers, Optional<Payload> payload, boolean identified) {
    WireRequest {
        headers = List.copyOf(headers);
    }

    /** A request of a run that shows its certificate, if it has one. */
    WireRequest(String method, String url, List<Exchange.Header> headers, Optional<Payload> payload) {
        this(method, url, headers, payload, true);
    }

    /** The same request with these fields in place of those of their names. */
    WireRequest with(List<Exchange.Header> others) {
        var kept = new ArrayList<>(headers);
        kept.removeIf(header -> others.stream().anyMatch(other -> other.name().equalsIgnoreCase(header.name())));
        kept.addAll(others);
        return new WireRequest(method, url, kept, payload, identified);
    }

    /** A body and its media type, with its parameters. Immutable. */
    static final class Payload {
        private final String contentType;
        private final byte[] octets;

        Payload(String contentType, byte[] octets) {
            this.contentType = contentType;
            this.octets = octets;
        }

        static Payload of(String contentType, String text) {
            return new Payload(contentType, text.getBytes(StandardCharsets.UTF_8));
        }

        String contentType() {
            return contentType;
        }

        byte[] octets() {
            return octets;
        }

        int length() {
            return octets.length;
        }

        String text() {
            return new String(octets, StandardCharsets.UTF_8);
        }
    }
}
