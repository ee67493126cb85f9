package dev.dovetail.contract.model;

import java.util.Locale;

/** Where a parameter travels: {@code in} of the Parameter Object. */
public enum ParameterLocation {
    /** In the path. */
    PATH,
    /** In the query. */
    QUERY,
    /** In a header. */
    HEADER,
    /** In the Cookie header. */
    COOKIE;

    /** As a document writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
