package dev.dovetail.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.model.BinaryContent;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * {@code multipart/form-data} (RFC 7578): a part per member, one per item of a list; binary content is a file, objects are JSON, the rest
 * is text. Files are streamed, never held in memory.
 */
final class Multipart {
    private static final String LINE_END = "\r\n";

    // random, so that no file can end the body early
    private final String boundary = "dovetail-" + UUID.randomUUID();
    private final JsonCodec codec;
    private final List<BodyPublisher> pieces = new ArrayList<>();
    private boolean repeatable = true;

    private final Map<String, String> contentTypes;

    private Multipart(Map<String, String> contentTypes, JsonCodec codec) {
        this.contentTypes = contentTypes;
        this.codec = codec;
    }

    static Payload encode(JsonNode members, Map<String, String> contentTypes, JsonCodec codec) {
        if (!members.isObject()) {
            throw new IllegalArgumentException("a multipart form needs an object");
        }
        var form = new Multipart(contentTypes, codec);
        members.properties().forEach(member -> form.add(member.getKey(), member.getValue()));
        form.pieces.add(text("--" + form.boundary + "--" + LINE_END));
        return new Payload(
                "multipart/form-data; boundary=" + form.boundary,
                BodyPublishers.concat(form.pieces.toArray(BodyPublisher[]::new)),
                form.repeatable);
    }

    private void add(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> add(name, item));
        } else if (value instanceof POJONode file && file.getPojo() instanceof BinaryContent content) {
            addFile(name, content);
        } else if (value.isObject()) {
            addHead(name, "", contentTypes.getOrDefault(name, "application/json"));
            pieces.add(BodyPublishers.ofByteArray(codec.write(value)));
            pieces.add(text(LINE_END));
        } else if (!value.isNull()) {
            var type = contentTypes.getOrDefault(name, "");
            addHead(name, "", type);
            pieces.add(
                    MediaType.of(type).isJson()
                            ? BodyPublishers.ofByteArray(codec.write(value))
                            : text(value.asText()));
            pieces.add(text(LINE_END));
        }
    }

    private void addFile(String name, BinaryContent content) {
        // a part without a file name counts as text for many servers
        var fileName = "; filename=\"" + quoted(content.fileName().orElse(name)) + "\"";
        addHead(
                name,
                fileName,
                content.mediaType().orElse(contentTypes.getOrDefault(name, "application/octet-stream")));
        pieces.add(Payload.publisher(content));
        pieces.add(text(LINE_END));
        repeatable &= content.repeatable();
    }

    private void addHead(String name, String fileName, String contentType) {
        var head = "--" + boundary + LINE_END + "Content-Disposition: form-data; name=\"" + quoted(name) + "\""
                + fileName + LINE_END;
        if (!contentType.isEmpty()) {
            HeaderText.require("Content-Type", contentType);
            head += "Content-Type: " + contentType + LINE_END;
        }
        pieces.add(text(head + LINE_END));
    }

    /** As HTML forms do it ("Multipart form data"): UTF-8, with the characters escaped that could end the text. */
    private static String quoted(String name) {
        var quoted = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c < ' ' || c == '"' || c == 0x7F) {
                quoted.append('%')
                        .append(c < 16 ? "0" : "")
                        .append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.toString();
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofByteArray(text.getBytes(UTF_8));
    }
}
