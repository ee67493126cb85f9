package dev.dovetail.conformance.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.contract.model.SecurityScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a journal is written down. */
final class JournalLines {
    private static final String FORMAT = "dovetail-journal";
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JournalLines() {}

    /** The first line: what this is, and which server it is about. */
    static ObjectNode head(URI baseUrl) {
        return NODES.objectNode().put("format", FORMAT).put("version", 1).put("base_url", baseUrl.toString());
    }

    /** The server of a first line; empty if it is none. */
    static Optional<URI> baseUrl(String line) {
        return read(line)
                .filter(head -> head.path("format").asText().equals(FORMAT))
                .map(head -> URI.create(head.path("base_url").asText()));
    }

    /** A line; empty for one that was not written to its end. */
    static Optional<JsonNode> read(String line) {
        try {
            return Optional.ofNullable(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static ObjectNode write(Creation creation) {
        var node = NODES.objectNode()
                .put("operation", creation.operation())
                .put("method", creation.method())
                .put("url", creation.url())
                .put("parameter", creation.parameter());
        creation.mark().ifPresent(mark -> node.put("mark", mark));
        var schemes = node.putArray("schemes");
        creation.schemes().forEach(scheme -> schemes.add(scheme.name()));
        creation.removal().ifPresent(removal -> node.set("removal", write(removal)));
        return node;
    }

    private static ObjectNode write(Creation.Removal removal) {
        var node = NODES.objectNode().put("method", removal.method()).put("url", removal.url());
        var headers = node.putArray("headers");
        removal.headers()
                .forEach(
                        header -> headers.addObject().put("name", header.name()).put("value", header.value()));
        removal.body()
                .ifPresent(body -> node.putObject("body")
                        .put("content_type", body.contentType())
                        .put("text", body.text()));
        return node;
    }

    static Creation creation(JsonNode node, Map<String, SecurityScheme> schemes) {
        var named = new ArrayList<SecurityScheme>();
        node.path("schemes")
                .forEach(name -> Optional.ofNullable(schemes.get(name.asText())).ifPresent(named::add));
        return new Creation(
                node.path("operation").asText(),
                node.path("method").asText(),
                node.path("url").asText(),
                text(node, "mark"),
                node.path("parameter").asText(),
                Optional.ofNullable(node.get("removal")).map(JournalLines::removal),
                named);
    }

    private static Creation.Removal removal(JsonNode node) {
        List<Exchange.Header> headers = new ArrayList<>();
        node.path("headers")
                .forEach(header -> headers.add(new Exchange.Header(
                        header.path("name").asText(), header.path("value").asText())));
        return new Creation.Removal(
                node.path("method").asText(),
                node.path("url").asText(),
                headers,
                Optional.ofNullable(node.get("body"))
                        .map(body -> new Creation.Removal.Text(
                                body.path("content_type").asText(),
                                body.path("text").asText())));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }
}
