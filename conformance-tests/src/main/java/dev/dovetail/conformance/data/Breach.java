package dev.dovetail.conformance.data;

import java.util.Set;

/** A way to break a schema, and what the validator says to it. */
public enum Breach {
    /** A member that has to be there is not. */
    REQUIRED("required"),
    /** A value of a type that no reading makes fit. */
    TYPE("type"),
    /** Null where it is not allowed. */
    NULL("type", "enum", "const", "nullable"),
    /** A value that is not among those listed. */
    ENUM("enum", "const"),
    /** A number beyond its bounds, or between its steps. */
    RANGE("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    /** A text that is too short or too long. */
    LENGTH("minLength", "maxLength"),
    /** A text that does not match. */
    PATTERN("pattern"),
    /** A text that is not of its format, beyond dispute. */
    FORMAT("format"),
    /** Too few items, too many, or one of them twice. */
    ITEMS("minItems", "maxItems", "uniqueItems"),
    /** A member where there are no others. */
    ADDITIONAL("additionalProperties", "unevaluatedProperties");

    // Set.of gives a set that nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> keywords;

    Breach(String... keywords) {
        this.keywords = Set.of(keywords);
    }

    boolean isOf(String keyword) {
        return keywords.contains(keyword);
    }
}
