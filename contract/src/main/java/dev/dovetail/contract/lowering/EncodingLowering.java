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

    /** The encodings of the Media Type Object at this pointer, in document order. */
    List<PartEncoding> lower(String mediaType) {
        var pointer = JsonPointers.child(mediaType, "encoding");
        var lowered = new ArrayList<PartEncoding>();
        context.at(pointer)
                .ifPresent(encodings -> encodings.properties().forEach(entry -> {
                    if (entry.getValue().isObject()) {
                        lowered.add(encoding(
                                entry.getKey(), entry.getValue(), JsonPointers.child(pointer, entry.getKey())));
                    }
                }));
        return lowered;
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
