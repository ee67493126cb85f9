package dev.dovetail.contract.diff;

import java.util.List;
import java.util.Set;

/** The keywords of schemas by how they are compared. */
final class Keywords {

    /** Numbers that say how small a value may be. */
    static final List<String> LOWER = List.of("minLength", "minItems", "minProperties", "minContains");

    /** Numbers that say how large a value may be. */
    static final List<String> UPPER = List.of("maxLength", "maxItems", "maxProperties", "maxContains");

    /** Keywords whose bounds count things rather than measure a value. */
    static final Set<String> COUNTS =
            Set.of("maxItems", "minProperties", "maxProperties", "minContains", "maxContains");

    /** Keywords with schemas inside that are compared as a whole. */
    static final List<String> WHOLE = List.of(
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "if",
            "then",
            "else",
            "contains",
            "prefixItems",
            "unevaluatedProperties",
            "unevaluatedItems");

    private static final Set<String> PROSE =
            Set.of("title", "description", "example", "examples", "externalDocs", "$comment", "deprecated");

    private Keywords() {}

    /** Whether a keyword asserts nothing. */
    static boolean prose(String keyword) {
        return PROSE.contains(keyword) || keyword.startsWith("x-");
    }
}
