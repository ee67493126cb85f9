package dev.dovetail.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.parameter.ParameterWriter;
import dev.dovetail.runtime.parameter.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns bodies into octets by their media type. */
final class BodyEncoder {
    private static final String OCTETS = "application/octet-stream";

    private final JsonCodec codec;
    private final ParameterWriter writer;

    BodyEncoder(JsonCodec codec) {
        this.codec = codec;
        this.writer = new ParameterWriter(codec);
    }

    Payload encode(Call.Body body) {
        var type = MediaType.of(body.mediaType());
        var value = body.value();
        if (value instanceof BinaryContent content) {
            return Payload.of(type.isRange() ? content.mediaType().orElse(OCTETS) : type.text(), content);
        }
        if (type.isJson()) {
            return Payload.of(type.text(), codec.write(value));
        }
        if (value instanceof byte[] octets) {
            return Payload.of(type.isRange() ? OCTETS : type.text(), octets);
        }
        if (type.isForm()) {
            return Payload.of(
                    type.text(), form(codec.toTree(value), body.styles()).getBytes(UTF_8));
        }
        if (type.isMultipart()) {
            return Multipart.encode(codec.toTree(value), body.contentTypes(), codec);
        }
        if (value instanceof CharSequence text) {
            var contentType = type.isText() && !type.hasCharset() ? type.text() + "; charset=utf-8" : type.text();
            return Payload.of(contentType, text.toString().getBytes(type.charset()));
        }
        throw new IllegalArgumentException(
                "no way to send " + value.getClass().getName() + " as " + PrintableText.of(type.text(), 80));
    }

    /** A pair per member and per item of a list; an object is a JSON text, for a form has no other way to carry it. */
    private String form(JsonNode members, Map<String, Style> styles) {
        if (!members.isObject()) {
            throw new IllegalArgumentException("a form needs an object");
        }
        List<String> pairs = new ArrayList<>();
        members.properties().forEach(member -> {
            var style = styles.get(member.getKey());
            if (style != null) {
                pairs.addAll(writer.query(member.getKey(), member.getValue(), style));
            } else if (member.getValue().isArray()) {
                member.getValue().forEach(item -> pairs.addAll(pair(member.getKey(), item)));
            } else {
                pairs.addAll(pair(member.getKey(), member.getValue()));
            }
        });
        return String.join("&", pairs);
    }

    private List<String> pair(String name, JsonNode value) {
        if (value.isNull()) {
            return List.of();
        }
        return writer.query(name, value, value.isContainerNode() ? Style.JSON : Style.FORM_EXPLODED);
    }
}
