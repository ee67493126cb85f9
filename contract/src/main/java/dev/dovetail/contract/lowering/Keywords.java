package dev.dovetail.contract.lowering;

import java.util.List;
import java.util.Set;

/** Keywords of the Schema Object, grouped by what they do. */
final class Keywords {

    static final String REF = "$ref";
    static final String ALL_OF = "allOf";
    static final String ONE_OF = "oneOf";
    static final String ANY_OF = "anyOf";
    static final String PROPERTIES = "properties";
    static final String REQUIRED = "required";
    static final String ADDITIONAL_PROPERTIES = "additionalProperties";
    static final String UNEVALUATED_PROPERTIES = "unevaluatedProperties";
    static final String NULL_TYPE = "null";

    /** They say something about a schema, and allow or forbid nothing. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "title",
            "description",
            "deprecated",
            "readOnly",
            "writeOnly",
            "default",
            "example",
            "examples",
            "externalDocs",
            "xml",
            "discriminator",
            "nullable",
            "$comment",
            "$id",
            "$schema",
            "$anchor",
            "$defs",
            "definitions");

    /** They make a schema without {@code type} one of objects. */
    static final List<String> OF_OBJECTS =
            List.of(PROPERTIES, REQUIRED, ADDITIONAL_PROPERTIES, "patternProperties", "minProperties", "maxProperties");

    /** They make a schema without {@code type} one of arrays. */
    static final List<String> OF_ARRAYS = List.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems");

    private Keywords() {}

    /** Whether a keyword allows or forbids anything: those that are unknown do not. */
    static boolean asserting(String keyword) {
        return !ANNOTATIONS.contains(keyword) && !keyword.startsWith("x-");
    }
}
