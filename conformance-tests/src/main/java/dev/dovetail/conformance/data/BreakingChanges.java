package dev.dovetail.conformance.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be changed in a value that fits its schema so that it breaks one rule, and no other. */
public final class BreakingChanges {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String STRANGER = "dovetail_unknown";

    private final SchemaValues source;
    private final String schema;
    private final JsonNode base;
    private final List<Place> places;

    /**
     * The changes that break a schema.
     *
     * @param schema the schema's JSON Pointer in the document
     * @param base the value, which fits
     */
    public BreakingChanges(SchemaValues source, String schema, JsonNode base) {
        this.source = source;
        this.schema = schema;
        this.base = base;
        this.places = source.rules(schema).stream()
                .flatMap(rules -> new Places(source.fit()).of(rules, base).stream())
                .toList();
    }

    /** The changes that break it in this way: members first, from the outside in, then the value as a whole. */
    public List<Change> of(Breach breach) {
        return Stream.concat(places.stream().skip(1), places.stream().limit(1))
                .flatMap(place -> candidates(breach, place).filter(change -> breaksOnly(breach, place, change)))
                .toList();
    }

    private Stream<Change> candidates(Breach breach, Place place) {
        return switch (breach) {
            case REQUIRED -> missing(place);
            case TYPE -> otherType(place);
            case NULL -> noNull(place);
            case ENUM -> unlisted(place);
            case RANGE -> beyond(place);
            case LENGTH -> ofOtherLength(place);
            case PATTERN -> unmatched(place);
            case FORMAT -> unformatted(place);
            case ITEMS -> ofOtherSize(place);
            case ADDITIONAL -> stranger(place);
        };
    }

    private static Stream<Change> missing(Place place) {
        return place.required() && !place.name().isEmpty() && place.value().isPresent()
                ? Stream.of(new Change(
                        place.pointer(),
                        Optional.empty(),
                        "without " + Change.path(place.pointer()),
                        false,
                        place.rules().parts().stream()
                                .flatMap(part -> part.pointer().stream())
                                .findFirst()))
                : Stream.empty();
    }

    /** An object for a single value, a text for what is no text: nothing that a lenient reader could take for the right one. */
    private static Stream<Change> otherType(Place place) {
        var types = place.rules().types();
        if (types.isEmpty()) {
            return Stream.empty();
        }
        var other = types.contains("string") || types.contains("array")
                ? JSON.objectNode().put("dovetail", true)
                : TextNode.valueOf("dovetail");
        return Stream.of(change(place, other, "type"));
    }

    /** Only where a value has to stand: elsewhere many a server takes null for nothing. */
    private static Stream<Change> noNull(Place place) {
        return place.required() && !place.rules().namesNull()
                ? Stream.of(change(place, NullNode.getInstance(), "type"))
                : Stream.empty();
    }

    private static Stream<Change> unlisted(Place place) {
        return place.rules().enumeration().stream().map(listed -> {
            var numbers = listed.stream().allMatch(value -> value.isNumber() || value.isNull());
            var other = numbers
                    ? Numbers.node(
                            listed.stream()
                                    .filter(JsonNode::isNumber)
                                    .map(JsonNode::decimalValue)
                                    .reduce(BigDecimal.ZERO, BigDecimal::max)
                                    .add(BigDecimal.valueOf(1001)),
                            true)
                    : TextNode.valueOf("dovetail-unlisted");
            return change(place, other, place.rules().has("enum") ? "enum" : "const");
        });
    }

    private static Stream<Change> beyond(Place place) {
        var range = place.rules().range();
        var integer = place.allows("integer");
        var beyond = new ArrayList<Change>();
        range.lowest()
                .ifPresent(bound -> beyond.add(
                        change(place, Numbers.node(bound.integer(true).subtract(BigDecimal.ONE), integer), "minimum")));
        range.highest()
                .ifPresent(bound -> beyond.add(
                        change(place, Numbers.node(bound.integer(false).add(BigDecimal.ONE), integer), "maximum")));
        place.rules().steps().stream()
                .filter(step -> !integer || step.compareTo(BigDecimal.ONE) > 0)
                .map(step -> integer ? BigDecimal.ONE : step.divide(BigDecimal.valueOf(2)))
                .forEach(part -> place.value()
                        .filter(JsonNode::isNumber)
                        .ifPresent(value -> beyond.add(
                                change(place, Numbers.node(value.decimalValue().add(part), integer), "multipleOf"))));
        return beyond.stream();
    }

    private Stream<Change> ofOtherLength(Place place) {
        var longer = place.rules().count("maxLength").stream()
                .filter(length -> length < Texts.LONGEST)
                .mapToObj(length -> text(place, length + 1, "maxLength"));
        var shorter = place.rules().count("minLength").stream()
                .filter(length -> length > 0)
                .mapToObj(length -> text(place, length - 1, "minLength"));
        return Stream.concat(longer, shorter).flatMap(changes -> changes);
    }

    private Stream<Change> text(Place place, int length, String keyword) {
        return source.texts()
                .ofLength(place.rules(), length)
                .map(text -> new Change(
                        place.pointer(),
                        Optional.of(text),
                        Change.described(place.pointer(), length + " characters"),
                        false,
                        place.rules().place(keyword)));
    }

    private static Stream<Change> unmatched(Place place) {
        return place.rules().texts("pattern").isEmpty()
                ? Stream.empty()
                : Stream.of("!", "dovetail", "¿dovetail?", "0", "?".repeat(36))
                        .map(text -> change(
                                place,
                                TextNode.valueOf(Texts.ofLength(
                                        text,
                                        place.rules().count("minLength").orElse(0),
                                        place.rules().count("maxLength").orElse(Integer.MAX_VALUE))),
                                "pattern"));
    }

    private static Stream<Change> unformatted(Place place) {
        return place.rules().texts("format").stream().allMatch(Formats::excludesWords)
                ? Stream.of(change(place, TextNode.valueOf("dovetail"), "format"))
                : Stream.empty();
    }

    private Stream<Change> ofOtherSize(Place place) {
        var sizes = new ArrayList<Change>();
        place.rules().count("maxItems").stream()
                .mapToObj(most -> source.values().arrayOf(place.rules(), most + 1))
                .flatMap(Optional::stream)
                .forEach(items -> sizes.add(change(place, items, "maxItems")));
        place.rules().count("minItems").stream()
                .filter(least -> least > 0)
                .mapToObj(least -> source.values().arrayOf(place.rules(), least - 1))
                .flatMap(Optional::stream)
                .forEach(items -> sizes.add(change(place, items, "minItems")));
        if (place.rules().says("uniqueItems")) {
            source.values().arrayOf(place.rules(), 1).ifPresent(one -> {
                var twice = JSON.arrayNode().add(one.get(0)).add(one.get(0));
                sizes.add(change(place, twice, "uniqueItems"));
            });
        }
        return sizes.stream();
    }

    private static Stream<Change> stranger(Place place) {
        return place.rules().closed()
                        && place.value().filter(JsonNode::isObject).isPresent()
                ? Stream.of(new Change(
                        place.pointer() + "/" + STRANGER,
                        Optional.of(TextNode.valueOf("dovetail")),
                        Change.described(place.pointer() + "/" + STRANGER, "\"dovetail\""),
                        false,
                        place.rules().place("additionalProperties")))
                : Stream.empty();
    }

    /** Whether the validator finds this fault in the changed value, at this place, and no other. */
    private boolean breaksOnly(Breach breach, Place place, Change change) {
        var errors = source.fit().errors(schema, change.in(base)).orElse(List.of());
        var at = breach == Breach.REQUIRED
                ? place.pointer().substring(0, place.pointer().lastIndexOf('/'))
                : place.pointer();
        return !errors.isEmpty()
                && errors.stream()
                        .allMatch(error -> breach.isOf(Objects.toString(error.getKeyword()))
                                && error.getInstanceLocation().toString().equals(at));
    }

    private static Change change(Place place, JsonNode value, String keyword) {
        var text = value.toString();
        var shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new Change(
                place.pointer(),
                Optional.of(value),
                Change.described(place.pointer(), shown),
                false,
                place.rules().place(keyword));
    }
}
