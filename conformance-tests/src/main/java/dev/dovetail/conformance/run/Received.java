package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.Exchange;
import java.util.List;
import java.util.Optional;

/** An answer as it came off the wire. Immutable. */
final class Received {
    private final int status;
    private final List<Exchange.Header> headers;
    private final Body body;

    Received(int status, List<Exchange.Header> headers, Body body) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    int status() {
        return status;
    }

    List<Exchange.Header> headers() {
        return headers;
    }

    Body body() {
        return body;
    }

    /** A body, or the beginning of one that is too long to be held. Immutable. */
    static final class Body {
        /** No body. */
        static final Body NONE = new Body(new byte[0], Optional.empty());

        private final byte[] octets;
        private final Optional<String> cut;

        /**
         * A body.
         *
         * @param cut why there is only the beginning of it: a clause without a full stop
         */
        Body(byte[] octets, Optional<String> cut) {
            this.octets = octets;
            this.cut = cut;
        }

        byte[] octets() {
            return octets;
        }

        Optional<String> cut() {
            return cut;
        }
    }
}
