package dev.dovetail.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An object of a report that is read, with its place for messages; what is asked for and not there is an error. */
final class JsonFields {

    private final JsonNode node;
    private final String place;

    JsonFields(JsonNode node, String place) {
        this.node = node;
        this.place = place;
    }

    /** Something that is not there, or is not what it should be. */
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }

    boolean has(String name) {
        return node.has(name);
    }

    JsonFields at(String name) {
        return optional(name).orElseThrow(() -> missing(name));
    }

    Optional<JsonFields> optional(String name) {
        return Optional.ofNullable(node.get(name)).map(found -> new JsonFields(found, place + "/" + name));
    }

    /** The objects of a list. */
    Stream<JsonFields> each(String name) {
        var list = at(name).node;
        return IntStream.range(0, list.size()).mapToObj(i -> new JsonFields(list.get(i), place + "/" + name + "/" + i));
    }

    /** The texts of a list. */
    Stream<String> texts(String name) {
        return at(name).node.valueStream().map(JsonNode::asText);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::textValue);
    }

    long number(String name) {
        return Optional.ofNullable(node.get(name))
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::longValue)
                .orElseThrow(() -> missing(name));
    }

    int figure(String name) {
        return Optional.ofNullable(node.get(name))
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::intValue)
                .orElseThrow(() -> missing(name));
    }

    Optional<Integer> optionalFigure(String name) {
        return node.has(name) ? Optional.of(figure(name)) : Optional.empty();
    }

    /** Any value. */
    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(node.get(name));
    }

    /** The value that a text names. */
    <V> V named(String name, Function<String, Optional<V>> values) {
        var text = text(name);
        return values.apply(text).orElseThrow(() -> unknown(name, text));
    }

    Missing unknown(String name, String text) {
        return new Missing(place + "/" + name + " is '" + text + "', which this Dovetail does not know");
    }

    private Missing missing(String name) {
        return new Missing(place + "/" + name + " is missing, or of another type");
    }
}
