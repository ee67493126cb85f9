package dev.dovetail.runtime.server;

import java.util.Locale;

/** The parts of a request that can be wrong. */
public enum In {
    /** A path parameter. */
    PATH,
    /** A query parameter. */
    QUERY,
    /** A header parameter. */
    HEADER,
    /** A cookie parameter. */
    COOKIE,
    /** The body. */
    BODY;

    /** The word that OpenAPI has for it: {@code path}, {@code query}, {@code header}, {@code cookie}; or {@code body}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
