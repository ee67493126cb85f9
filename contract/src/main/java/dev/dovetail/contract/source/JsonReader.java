package dev.dovetail.contract.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON into a tree with the place of every value. YAML would do for most of it, but refuses tabs. */
final class JsonReader {

    private final String document;
    private final Limits limits;
    private final Diagnostics diagnostics;
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    JsonReader(String document, Limits limits, Diagnostics diagnostics) {
        this.document = document;
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /** What a text is as JSON. */
    sealed interface Outcome {

        /** It is JSON, or JSON that passes a limit, which was reported. */
        record Json(Optional<SourceTree> tree) implements Outcome {}

        /** It is something else. */
        record Other(String problem, Location location) implements Outcome {}
    }

    Outcome read(String text) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth())
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build();
        var factory = JsonFactory.builder().streamReadConstraints(constraints).build();
        try (var parser = factory.createParser(text)) {
            parser.nextToken();
            var tree = value(parser, place(parser.currentTokenLocation()), "");
            if (parser.nextToken() != null) {
                return new Outcome.Other("text after the end of the document", at(parser.currentTokenLocation()));
            }
            return new Outcome.Json(Optional.of(tree));
        } catch (StreamConstraintsException e) {
            diagnostics.report(
                    DiagnosticCode.LIMIT_EXCEEDED,
                    at(e.getLocation()),
                    "nested deeper than " + limits.maxDepth() + " levels, or a number of more than 1000 digits");
            return new Outcome.Json(Optional.empty());
        } catch (JsonProcessingException e) {
            return new Outcome.Other(e.getOriginalMessage().lines().findFirst().orElse("no JSON"), at(e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private SourceTree value(JsonParser parser, Place place, String pointer) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser, place, pointer);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(parser, place, pointer);
        }
        return new SourceTree(scalar(parser, pointer), place);
    }

    private SourceTree object(JsonParser parser, Place place, String pointer) throws IOException {
        var object = json.objectNode();
        var firstLines = new HashMap<String, Integer>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var key = parser.currentTokenLocation();
            var at = JsonPointers.child(pointer, name);
            var scalar = parser.nextToken().isScalarValue();
            var tree = value(parser, place(scalar ? parser.currentTokenLocation() : key), at);
            var earlier = firstLines.putIfAbsent(name, key.getLineNr());
            if (earlier == null) {
                object.set(name, tree.root());
                place.putMember(name, tree.place());
            } else {
                diagnostics.report(
                        DiagnosticCode.DUPLICATE_KEY,
                        new Location(document, at, key.getLineNr(), key.getColumnNr()),
                        "the key '" + name + "' stands here a second time",
                        "remove one of the two; the first is in line " + earlier);
            }
        }
        return new SourceTree(object, place);
    }

    private SourceTree array(JsonParser parser, Place place, String pointer) throws IOException {
        var array = json.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var item = value(parser, place(parser.currentTokenLocation()), JsonPointers.child(pointer, array.size()));
            array.add(item.root());
            place.addItem(item.place());
        }
        return new SourceTree(array, place);
    }

    private JsonNode scalar(JsonParser parser, String pointer) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> json.textNode(parser.getText());
            case VALUE_TRUE -> json.booleanNode(true);
            case VALUE_FALSE -> json.booleanNode(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, pointer);
            default -> json.nullNode();
        };
    }

    private JsonNode number(JsonParser parser, String pointer) throws IOException {
        try {
            return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? Numbers.integer(parser.getText())
                    : Numbers.real(parser.getText());
        } catch (NumberFormatException e) {
            var place = parser.currentTokenLocation();
            diagnostics.report(
                    DiagnosticCode.MALFORMED_DOCUMENT,
                    new Location(document, pointer, place.getLineNr(), place.getColumnNr()),
                    "a number of absurd size");
            return json.nullNode();
        }
    }

    private Place place(JsonLocation location) {
        return new Place(document, location.getLineNr(), location.getColumnNr());
    }

    private Location at(@Nullable JsonLocation location) {
        return location == null
                ? new Location(document, "", 1, 1)
                : new Location(document, "", Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
