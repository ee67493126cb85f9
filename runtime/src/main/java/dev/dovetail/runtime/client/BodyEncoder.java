package dev.dovetail.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.parameter.ParameterWriter;
import dev.dovetail.runtime.parameter.Style;
import java.util.ArrayList;
import java.util.List;

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
            return Payload.of(type.text(), form(codec.toTree(value)).getBytes(UTF_8));
        }
        if (type.isMultipart()) {
            return Multipart.encode(codec.toTree(value), codec);
        }
        if (value instanceof CharSequence text) {
            var contentType = type.isText() && !type.hasCharset() ? type.text() + "; charset=utf-8" : type.text();
            return Payload.of(contentType, text.toString().getBytes(type.charset()));
        }
        throw new IllegalArgumentException(
                "no way to send " + value.getClass().getName() + " as " + PrintableText.of(type.text(), 80));
    }

    /** Members that are objects, or lists of such, are JSON texts: a form has no other way to carry them. */
    private String form(JsonNode members) {
        if (!members.isObject()) {
            throw new IllegalArgumentException("a form needs an object");
        }
        List<String> pairs = new ArrayList<>();
        members.properties().forEach(member -> {
            var style = isFlat(member.getValue()) ? Style.FORM_EXPLODED : Style.JSON;
            if (!member.getValue().isNull()) {
                pairs.addAll(writer.query(member.getKey(), member.getValue(), style));
            }
        });
        return String.join("&", pairs);
    }

    private static boolean isFlat(JsonNode value) {
        if (!value.isArray()) {
            return !value.isObject();
        }
        for (var item : value) {
            if (item.isContainerNode()) {
                return false;
            }
        }
        return true;
    }
}
