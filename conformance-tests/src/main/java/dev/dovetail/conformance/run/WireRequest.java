package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request as it goes over the wire. */
record WireRequest(String method, String url, List<Exchange.Header> headers, Optional<Payload> payload) {
    WireRequest {
        headers = List.copyOf(headers);
    }

    /** The same request with these fields in place of those of their names. */
    WireRequest with(List<Exchange.Header> others) {
        var kept = new ArrayList<>(headers);
        kept.removeIf(header -> others.stream().anyMatch(other -> other.name().equalsIgnoreCase(header.name())));
        kept.addAll(others);
        return new WireRequest(method, url, kept, payload);
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
