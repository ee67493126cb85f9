package dev.dovetail.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Optional;

/**
 * A keyword of the document that a value does not satisfy.
 *
 * @param schema the JSON Pointer of the schema that has the keyword
 * @param path where the value stands in the body, {@code results[].created_at}: every item of an array alike
 * @param value what stands there
 * @param property the member that is missing or too many, where the keyword is about one
 * @param chosen whether the keyword stands in one of several alternatives, so that another one may have been meant
 */
public record SchemaFault(
        String schema, String keyword, String path, JsonNode value, Optional<String> property, boolean chosen) {

    /** Everything that is wrong with a body by a schema of the document; nothing where the schema cannot be used. */
    public static List<SchemaFault> of(Schemas schemas, String pointer, JsonNode body) {
        return schemas.errors(pointer, body, Schemas.Way.ANSWERED).orElse(List.of()).stream()
                .map(SchemaFault::of)
                .toList();
    }

    private static SchemaFault of(Error error) {
        var fragment = error.getSchemaLocation().getFragment().toString();
        var keyword = String.valueOf(error.getKeyword());
        var schema = fragment.endsWith("/" + keyword)
                ? fragment.substring(0, fragment.length() - keyword.length() - 1)
                : fragment;
        var evaluation = error.getEvaluationPath().toString();
        return new SchemaFault(
                schema,
                keyword,
                path(error),
                error.getInstanceNode(),
                Optional.ofNullable(error.getProperty()),
                evaluation.contains("/anyOf/") || evaluation.contains("/oneOf/"));
    }

    private static String path(Error error) {
        var location = error.getInstanceLocation();
        var text = new StringBuilder();
        for (var i = 0; i < location.getNameCount(); i++) {
            var element = location.getElement(i);
            if (element instanceof Integer) {
                text.append("[]");
            } else {
                text.append(text.isEmpty() ? "" : ".").append(element);
            }
        }
        return text.toString();
    }
}
