package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Makes a Schema Object of OpenAPI 3.0 out of one of Swagger 2.0, in place. */
final class SwaggerSchemas {

    private static final List<String> MAPS = List.of("properties", "patternProperties", "definitions");
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLE = List.of("items", "additionalProperties", "not");

    private SwaggerSchemas() {}

    /** Converts a schema and those inside of it. */
    static void convert(Placed schema) {
        if (!schema.node().isObject()) {
            return;
        }
        type(schema);
        schema.text("discriminator").ifPresent(name -> {
            var discriminator = schema.take("discriminator").orElseThrow().made();
            discriminator.put("propertyName", name);
            schema.put("discriminator", discriminator);
        });
        schema.take("x-nullable")
                .filter(flag -> flag.node().asBoolean())
                .ifPresent(flag -> schema.put("nullable", true));
        MAPS.forEach(keyword -> schema.get(keyword)
                .ifPresent(map -> map.names().forEach(name -> map.get(name).ifPresent(SwaggerSchemas::convert))));
        LISTS.forEach(
                keyword -> schema.get(keyword).ifPresent(list -> list.items().forEach(SwaggerSchemas::convert)));
        SINGLE.forEach(keyword -> schema.get(keyword).ifPresent(SwaggerSchemas::convert));
    }

    private static void type(Placed schema) {
        if (schema.text("type").filter("file"::equals).isPresent()) {
            schema.put("type", "string");
            schema.put("format", "binary");
        }
        // Swagger 2.0 has no lists of types; documents have them all the same, for null.
        schema.get("type").filter(type -> type.node().isArray()).ifPresent(types -> {
            var names = new ArrayList<String>();
            types.node().forEach((JsonNode name) -> names.add(name.asText()));
            if (names.remove("null")) {
                schema.put("nullable", true);
            }
            if (names.size() == 1) {
                schema.put("type", names.get(0));
            } else {
                schema.take("type");
                names.forEach(name -> {
                    var variant = schema.made();
                    variant.put("type", name);
                    schema.append("anyOf", variant);
                });
            }
        });
    }
}
