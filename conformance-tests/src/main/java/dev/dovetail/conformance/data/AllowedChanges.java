package dev.dovetail.conformance.data;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What may be changed in a value that fits its schema so that it still fits. Each change fits by itself. */
public final class AllowedChanges {
    private static final String WORLD = "Überall ñandú жук 鳩 🕊";
    private static final String DOVE = "鳩🕊";
    private static final String WORDS = "Dovetail, in Words of its Own";
    private static final int MOST_ITEMS = 20;

    private final SchemaValues source;
    private final String schema;
    private final JsonNode base;
    private final List<Place> places;
    private final List<Place> free;

    /**
     * The changes that a schema allows in a value.
     *
     * @param schema the schema's JSON Pointer in the document
     * @param base the value, which fits
     */
    public AllowedChanges(SchemaValues source, String schema, JsonNode base) {
        this(
                source,
                schema,
                base,
                source.rules(schema).stream()
                        .flatMap(rules -> new Places(source.fit()).of(rules, base).stream())
                        .filter(place -> !place.endsALife())
                        .toList(),
                pointer -> true);
    }

    private AllowedChanges(
            SchemaValues source, String schema, JsonNode base, List<Place> places, Predicate<String> free) {
        this.source = source;
        this.schema = schema;
        this.base = base;
        this.places = places;
        this.free = places.stream().filter(place -> free.test(place.pointer())).toList();
    }

    /** The same, but no other value where somebody knows better than the schema which one it has to be. */
    public AllowedChanges apartFrom(Predicate<String> given) {
        return new AllowedChanges(source, schema, base, places, given.negate());
    }

    /** Every member that may be left out and is there. */
    public List<Change> leftOut() {
        return fitting(places.stream()
                .filter(place -> !place.required() && place.value().isPresent())
                .map(place -> new Change(
                        place.pointer(),
                        Optional.empty(),
                        "without " + Change.path(place.pointer()),
                        true,
                        place.rules().parts().stream()
                                .flatMap(part -> part.pointer().stream())
                                .findFirst())));
    }

    /** Every listed value, and both truth values: one round changes all members to their next value. */
    public List<List<Change>> listed() {
        var rounds = new ArrayList<List<Change>>();
        for (var place : free) {
            var round = 0;
            for (var change : fitting(values(place).map(value -> named(place, value, "enum")))) {
                if (round == rounds.size()) {
                    rounds.add(new ArrayList<>());
                }
                rounds.get(round++).add(change);
            }
        }
        return rounds;
    }

    private static Stream<JsonNode> values(Place place) {
        var listed = place.rules().enumeration().stream().flatMap(List::stream);
        var truths = place.rules().enumeration().isEmpty() && place.allows("boolean")
                ? Stream.<JsonNode>of(BooleanNode.TRUE, BooleanNode.FALSE)
                : Stream.<JsonNode>empty();
        return Stream.concat(listed, truths)
                .filter(value -> !value.isNull() && !Optional.of(value).equals(place.value()));
    }

    /** Null wherever the document allows it by name. */
    public List<Change> nulls() {
        return fitting(free.stream()
                .filter(place -> !place.pointer().isEmpty() && place.rules().namesNull())
                .filter(place -> place.value().filter(JsonNode::isNull).isEmpty())
                .map(place -> named(place, NullNode.getInstance(), "type")));
    }

    /** Numbers at the end of what is allowed, arrays as short or as long as they may be. */
    public List<Change> bounds(boolean lowest) {
        return fitting(free.stream().flatMap(place -> bound(place, lowest)));
    }

    private Stream<Change> bound(Place place, boolean lowest) {
        var range = place.rules().range();
        var end = lowest ? range.lowest() : range.highest();
        var integer = place.allows("integer");
        if (end.isPresent()
                && (integer || place.allows("number"))
                && place.rules().enumeration().isEmpty()
                && !Numbers.ofMachines(end.get().number())) {
            var number = Numbers.node(Numbers.inside(range, lowest, integer), integer);
            return Stream.of(named(place, number, lowest ? "minimum" : "maximum"));
        }
        var keyword = lowest ? "minItems" : "maxItems";
        var count = place.rules().count(keyword);
        return place.allows("array") && count.isPresent() && count.getAsInt() <= MOST_ITEMS
                ? source.values().arrayOf(place.rules(), count.getAsInt()).stream()
                        .map(items -> change(place, items, count.getAsInt() + " items", true, keyword))
                : Stream.empty();
    }

    /** Free texts as short or as long as they may be. */
    public List<Change> lengths(boolean shortest) {
        var keyword = shortest ? "minLength" : "maxLength";
        return fitting(free.stream()
                .filter(Place::freeText)
                .filter(place -> place.rules().count(keyword).isPresent())
                .flatMap(place -> {
                    var length = place.rules().count(keyword).getAsInt();
                    return length > Texts.LONGEST
                            ? Stream.empty()
                            : Stream.of(change(
                                    place,
                                    TextNode.valueOf(Texts.ofLength("dovetail ", length, length)),
                                    length + " characters",
                                    false,
                                    keyword));
                }));
    }

    /** Free texts of letters and signs from everywhere. */
    public List<Change> unicode() {
        return free.stream()
                .filter(Place::freeText)
                .flatMap(place -> Stream.of(WORLD, DOVE)
                        .map(text -> change(place, TextNode.valueOf(text), "\"" + text + "\"", false, "type"))
                        .filter(this::fits)
                        .limit(1))
                .toList();
    }

    /** Every optional member that is not there, with what the document gives as its value, or with free text. */
    public List<Change> added() {
        return free.stream()
                .filter(place -> place.value().isEmpty())
                .flatMap(place -> Stream.concat(
                                given(place),
                                Stream.of("dovetail")
                                        .filter(text -> place.freeText())
                                        .map(text -> change(
                                                place, TextNode.valueOf(text), "\"" + text + "\"", false, "type")))
                        .filter(this::fits)
                        .limit(1))
                .toList();
    }

    /**
     * Every optional member that is not there: with what the document gives, with free text, or with what the schema allows. What
     * leads to something else is left out, because a made-up one leads nowhere.
     */
    public List<Change> everything() {
        return places.stream()
                .filter(place -> place.value().isEmpty() && !place.required())
                .filter(place -> JsonPointer.compile(place.pointer()).head().matches())
                .flatMap(place -> Stream.of(given(place), words(place), made(place))
                        .flatMap(changes -> changes)
                        .filter(this::fits)
                        .limit(1))
                .toList();
    }

    private static Stream<Change> words(Place place) {
        return place.freeText()
                ? Stream.of(change(place, TextNode.valueOf(WORDS), "\"" + WORDS + "\"", false, "type"))
                : Stream.empty();
    }

    private Stream<Change> made(Place place) {
        return ForeignKey.isNamed(place.name())
                ? Stream.empty()
                : source.values().fullest(place.rules()).stream()
                        .filter(value -> !value.isNull())
                        .map(value -> change(place, value, value.toString(), false, "type"));
    }

    private static Stream<Change> given(Place place) {
        Function<JsonNode, Change> change = value -> named(place, value, "example");
        return Stream.concat(place.rules().given().stream(), values(place)).map(change);
    }

    /** Whether the value fits with all these changes in it. */
    public boolean fitTogether(List<Change> changes) {
        var changed = base;
        for (var change : changes) {
            changed = change.in(changed);
        }
        return source.fit().fits(schema, changed);
    }

    private List<Change> fitting(Stream<Change> changes) {
        return changes.filter(this::fits).toList();
    }

    private boolean fits(Change change) {
        return source.fit().fits(schema, change.in(base));
    }

    private static Change named(Place place, JsonNode value, String keyword) {
        return change(place, value, value.toString(), true, keyword);
    }

    private static Change change(Place place, JsonNode value, String text, boolean named, String keyword) {
        return new Change(
                place.pointer(),
                Optional.of(value),
                Change.described(place.pointer(), text),
                named,
                place.rules().place(keyword));
    }
}
