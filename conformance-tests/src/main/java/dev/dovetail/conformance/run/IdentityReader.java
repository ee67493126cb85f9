package dev.dovetail.conformance.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.plan.Step;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from the answer to a creation what the created thing is addressed by. */
public final class IdentityReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> USUAL = List.of("id", "uuid", "key", "slug", "code", "name");

    private IdentityReader() {}

    /**
     * Where the plan says, by the configuration or by the answer's schema; else the member that the parameter is named after, else {@code id} and its like,
     * else the last of the things that the parameter's name begins with, else the end of {@code Location}.
     */
    static Optional<JsonNode> read(Answer answer, Step.Keep keep) {
        if (keep.pointer().isPresent()) {
            return there(answer, keep);
        }
        var inBody = answer.json().flatMap(body -> inBody(body, keep.parameter()));
        return inBody.or(() -> answer.header("Location").flatMap(IdentityReader::lastSegment));
    }

    /** Where the plan says and nowhere else: a list that has nothing there has nothing to offer. */
    static Optional<JsonNode> there(Answer answer, Step.Keep keep) {
        return keep.pointer()
                .flatMap(pointer -> answer.json().map(body -> body.at(pointer)))
                .filter(IdentityReader::identifies);
    }

    /** As above, of a thing itself: also of one that stands in a list. */
    public static Optional<JsonNode> inBody(JsonNode body, String parameter) {
        if (!body.isObject()) {
            return Optional.empty();
        }
        if (identifies(body.path(parameter))) {
            return Optional.of(body.get(parameter));
        }
        var stem = parameter.replaceAll("(_?(id|uuid|key)|Id)$", "");
        var listed = stem.isEmpty() ? Optional.<JsonNode>empty() : lastListed(body, stem);
        if (listed.isPresent()) {
            return listed;
        }
        return USUAL.stream().map(body::path).filter(IdentityReader::identifies).findFirst();
    }

    /** Whether an item of a list is the thing that goes by this identifier, whichever of its members that is. */
    public static boolean isNamed(JsonNode item, String parameter, JsonNode identifier) {
        if (item.isValueNode()) {
            return item.asText().equals(identifier.asText());
        }
        return Stream.concat(inBody(item, parameter).stream(), USUAL.stream().map(item::path))
                .filter(IdentityReader::identifies)
                .anyMatch(found -> found.asText().equals(identifier.asText()));
    }

    /** Of {@code {"passwords": [{"id": 1}, {"id": 2}]}}, asked for {@code password}: 2. The list may be JSON in a text. */
    private static Optional<JsonNode> lastListed(JsonNode body, String stem) {
        for (var member : body.properties()) {
            var list = list(member.getValue());
            if (member.getKey().contains(stem)
                    && list.isPresent()
                    && !list.get().isEmpty()) {
                var last = list.get().get(list.get().size() - 1);
                return last.isObject()
                        ? USUAL.stream()
                                .map(last::path)
                                .filter(IdentityReader::identifies)
                                .findFirst()
                        : Optional.of(last).filter(IdentityReader::identifies);
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> list(JsonNode value) {
        if (value.isArray()) {
            return Optional.of(value);
        }
        if (!value.isTextual() || !value.asText().startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(value.asText())).filter(JsonNode::isArray);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> lastSegment(String location) {
        var path = location.split("[?#]", 2)[0].replaceAll("/+$", "");
        var segment = path.substring(path.lastIndexOf('/') + 1);
        return segment.isEmpty() ? Optional.empty() : Optional.of(TextNode.valueOf(decoded(segment)));
    }

    /** An address has it percent-encoded (RFC 3986, 2.1); what cannot be decoded stays as it is. */
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }

    private static boolean identifies(JsonNode value) {
        return value.isIntegralNumber() || (value.isTextual() && !value.asText().isEmpty());
    }
}
