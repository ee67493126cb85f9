package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A request as it goes over the wire. */
record WireRequest(String method, String url, List<Exchange.Header> headers, Optional<Payload> payload) {
    WireRequest {
        headers = List.copyOf(headers);
    }

    /** A body and its media type, with its parameters. Immutable. */
    static final class Payload {
        private final String contentType;
        private final byte[] octets;

        Payload(String contentType, byte[] octets) {
            this.contentType = contentType;
            this.octets = octets;
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
