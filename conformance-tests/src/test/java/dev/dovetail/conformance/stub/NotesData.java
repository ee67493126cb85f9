package dev.dovetail.conformance.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Set;

/** What notes.yaml says of the bodies of requests. */
final class NotesData {
    private static final JsonMapper JSON = new JsonMapper();

    private NotesData() {}

    /** The status that a body is refused with; empty if it is as documented. */
    static OptionalInt refusal(String method, String path, String contentType, byte[] body) {
        if (!Set.of("POST", "PATCH").contains(method) || path.endsWith("/touch/")) {
            return OptionalInt.empty();
        }
        var form = method.equals("POST") && path.equals("/labels/");
        if (body.length > 0
                && !contentType.startsWith(form ? "application/x-www-form-urlencoded" : "application/json")) {
            return OptionalInt.of(415);
        }
        var good = form
                ? new String(body, StandardCharsets.UTF_8).startsWith("name=")
                : good(method.equals("POST"), path, body);
        return good ? OptionalInt.empty() : OptionalInt.of(400);
    }

    private static boolean good(boolean whole, String path, byte[] body) {
        try {
            var sent = JSON.readTree(body);
            return sent.isObject() && (path.startsWith("/notes/") ? note(sent, whole) : label(sent));
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean note(JsonNode note, boolean whole) {
        var title = note.path("title");
        return (!whole || (note.has("title") && note.path("secret").isTextual()))
                && (title.isMissingNode()
                        || (title.isTextual() && title.asText().length() <= 100))
                && (!note.has("text")
                        || note.get("text").isTextual()
                        || note.get("text").isNull())
                && (!note.has("secret") || note.get("secret").isTextual())
                && Set.of("", "plain", "fancy").contains(note.path("kind").asText())
                && (!note.has("kind") || note.get("kind").isTextual());
    }

    private static boolean label(JsonNode label) {
        return (!label.has("name") || label.get("name").isTextual())
                && (!label.has("deleted") || label.get("deleted").isBoolean());
    }
}
