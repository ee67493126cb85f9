package dev.dovetail.runtime.parameter;

/** How a piece of a value is kept apart from the delimiters around it. {@code decode} undoes both ways of encoding. */
enum Escaping {
    /** RFC 3986: only unreserved characters stand for themselves. */
    URI {
        @Override
        String encode(String piece) {
            return PercentEncoding.encode(piece);
        }

        @Override
        String decode(String raw) {
            return PercentEncoding.decode(raw);
        }
    },
    /** As {@link #URI}, written where pieces are separated by dots, which are unreserved. */
    DOTTED {
        @Override
        String encode(String piece) {
            return PercentEncoding.encodeAlso(piece, ".");
        }

        @Override
        String decode(String raw) {
            return PercentEncoding.decode(raw);
        }
    },
    /** As {@link #URI}, and {@code +} is read as a space because forms write it so. */
    QUERY {
        @Override
        String encode(String piece) {
            return PercentEncoding.encode(piece);
        }

        @Override
        String decode(String raw) {
            return PercentEncoding.decodeForm(raw);
        }
    },
    /** As {@link #QUERY}, with reserved characters as they are; the comma only where it separates nothing. */
    RESERVED {
        @Override
        String encode(String piece) {
            return PercentEncoding.encodeReserved(piece, ",");
        }

        @Override
        String encodeAlone(String scalar) {
            return PercentEncoding.encodeReserved(scalar, "");
        }

        @Override
        String decode(String raw) {
            return PercentEncoding.decodeForm(raw);
        }
    },
    /**
     * What a header can carry stays as it is, so that quotes, dates and entity tags reach servers that do not decode; the rest is escaped.
     * White space around a piece is not part of it (RFC 9110, section 5.6.1).
     */
    HEADER {
        @Override
        String encode(String piece) {
            return HeaderEscapes.encode(piece, ",=");
        }

        @Override
        String encodeAlone(String scalar) {
            return HeaderEscapes.encode(scalar, "");
        }

        @Override
        String decode(String raw) {
            return PercentEncoding.decode(raw.strip());
        }
    },
    /** Pieces separated by spaces, in a text that is percent-encoded as a whole afterwards. */
    SPACED {
        @Override
        String encode(String piece) {
            return PercentEncoding.protect(piece, " ");
        }

        @Override
        String decode(String raw) {
            return PercentEncoding.decode(raw);
        }
    },
    /** Pieces separated by pipes, in a text that is percent-encoded as a whole afterwards. */
    PIPED {
        @Override
        String encode(String piece) {
            return PercentEncoding.protect(piece, "|");
        }

        @Override
        String decode(String raw) {
            return PercentEncoding.decode(raw);
        }
    };

    /** Encodes an item of a list, or a name or value of an object's member. */
    abstract String encode(String piece);

    /** Encodes a scalar, which no delimiter surrounds. */
    String encodeAlone(String scalar) {
        return encode(scalar);
    }

    abstract String decode(String raw);
}
