package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.ParameterStyle;
import dev.dovetail.contract.model.PartEncoding;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lowers how the members of a form are written (Encoding Object). */
final class EncodingLowering {

    private final LoweringContext context;

    EncodingLowering(LoweringContext context) {
        this.context = context;
    }

    /**
     * The encodings of the Media Type Object at this pointer, in document order.
     *
     * @param essence its media type without parameters
     */
    List<PartEncoding> lower(String mediaType, String essence) {
        var pointer = JsonPointers.child(mediaType, "encoding");
        var lowered = new ArrayList<PartEncoding>();
        context.at(pointer)
                .ifPresent(encodings -> encodings.properties().forEach(entry -> {
                    if (entry.getValue().isObject()) {
                        var at = JsonPointers.child(pointer, entry.getKey());
                        if (essence.startsWith("multipart/")) {
                            styleOfPart(entry.getValue(), at);
                        }
                        lowered.add(encoding(entry.getKey(), entry.getValue(), at));
                    }
                }));
        return lowered;
    }

    /** OpenAPI 3.0 has style and explode for urlencoded forms only, 3.1 for parts as well. */
    private void styleOfPart(JsonNode node, String pointer) {
        for (var keyword : List.of("style", "explode")) {
            if (node.has(keyword)) {
                context.omission(
                        JsonPointers.child(pointer, keyword),
                        "'" + keyword + "' of a part of a multipart body is "
                                + (context.dialect() == Dialect.OPENAPI_3_0
                                        ? "ignored, as OpenAPI 3.0 says"
                                        : "not honoured")
                                + ": a list is sent as a part for each item, an object as JSON");
            }
        }
    }

    private PartEncoding encoding(String property, JsonNode node, String pointer) {
        for (var keyword : List.of("headers", "allowReserved")) {
            if (node.has(keyword)
                    && !(node.path(keyword).isBoolean() && !node.path(keyword).asBoolean())) {
                context.omission(
                        JsonPointers.child(pointer, keyword),
                        "'" + keyword + "' of an encoding is not honoured: the part is sent without");
            }
        }
        var style = style(node);
        return new PartEncoding(
                property,
                Optional.ofNullable(node.path("contentType").textValue())
                        .map(types -> types.split(",", 2)[0].strip())
                        .filter(type -> !type.isEmpty() && type.indexOf('*') < 0),
                style,
                node.path("explode")
                        .asBoolean(style.filter(ParameterStyle.FORM::equals).isPresent()),
                context.location(pointer));
    }

    private static Optional<ParameterStyle> style(JsonNode node) {
        var name = node.path("style").asText(node.has("explode") ? "form" : "");
        return Stream.of(ParameterStyle.values())
                .filter(style -> style.text().equals(name))
                .findFirst();
    }
}
