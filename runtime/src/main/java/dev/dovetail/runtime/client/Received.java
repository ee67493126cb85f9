package dev.dovetail.runtime.client;

import java.io.InputStream;
import java.net.http.HttpHeaders;

/** An answer as it came, its body read into memory or still to be read. */
record Received(int status, HttpHeaders headers, Body body) {

    /** A body. */
    sealed interface Body {}

    /** A body in memory; {@code cut} when it was longer than allowed and the rest was not read. */
    static final class Whole implements Body {
        private final byte[] octets;
        private final boolean cut;

        Whole(byte[] octets, boolean cut) {
            this.octets = octets;
            this.cut = cut;
        }

        byte[] octets() {
            return octets;
        }

        boolean cut() {
            return cut;
        }
    }

    /** A body that is read as it arrives. */
    record Streamed(InputStream stream) implements Body {}

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The octets in memory; none for a streamed body. */
    byte[] octets() {
        return body instanceof Whole whole ? whole.octets() : new byte[0];
    }
}
