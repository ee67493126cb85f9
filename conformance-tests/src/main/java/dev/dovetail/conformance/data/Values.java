package dev.dovetail.conformance.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Makes values that rules allow: what the document gives as an example first, else the smallest that will do. The same
 * rules give the same values.
 */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 10;
    private static final int MOST_ITEMS = 100;

    private final Fit fit;
    private final Texts texts;
    private final Map<Key, Optional<JsonNode>> known = new ConcurrentHashMap<>();

    Values(Fit fit, Texts texts) {
        this.fit = fit;
        this.texts = texts;
    }

    /**
     * What is wanted.
     *
     * @param everything whether an object's optional members are wanted as well: only those of the outermost
     * @param nth which of several values, where more than one is needed
     * @param around the rules of the values that it is for
     */
    private record Wish(boolean everything, int nth, List<List<SchemaTree.Part>> around) {
        Wish inside() {
            return new Wish(false, 0, around);
        }

        Wish another(int other) {
            return new Wish(everything, other, around);
        }

        Wish within(Rules rules) {
            var more = new ArrayList<>(around);
            more.add(rules.parts());
            return new Wish(everything, nth, more);
        }
    }

    /** What was made before need not be made again: schemas are used in many places. */
    private record Key(List<SchemaTree.Part> parts, boolean everything, int nth) {}

    /** A value with no more than it needs. */
    Optional<JsonNode> smallest(Rules rules) {
        return one(rules, new Wish(false, 0, List.of()));
    }

    /** An object with all its members. */
    Optional<JsonNode> fullest(Rules rules) {
        return one(rules, new Wish(true, 0, List.of()));
    }

    /** A value, unless one of the same rules is being made around it: recursion ends there. */
    private Optional<JsonNode> one(Rules rules, Wish wish) {
        var key = new Key(rules.parts(), wish.everything(), wish.nth());
        var before = known.get(key);
        if (before != null) {
            return before.map(JsonNode::deepCopy);
        }
        if (wish.around().contains(rules.parts()) || wish.around().size() > DEEPEST) {
            return Optional.empty();
        }
        var made = candidates(rules, wish.within(rules)).findFirst();
        if (made.isPresent() || wish.around().isEmpty()) {
            known.put(key, made);
        }
        return made.map(JsonNode::deepCopy);
    }

    /** Values that fit, as many as anyone asks for. */
    private Stream<JsonNode> candidates(Rules rules, Wish wish) {
        if (rules.impossible()) {
            return Stream.empty();
        }
        var made = rules.choices().isEmpty()
                ? made(rules, wish)
                : Variants.of(rules).flatMap(way -> made(way, wish));
        // Two of a kind told apart by members that are optional in both are not told apart by the smallest value.
        var fuller = rules.choices().isEmpty() || wish.everything()
                ? Stream.<JsonNode>empty()
                : Stream.of(new Wish(true, wish.nth(), wish.around()))
                        .flatMap(more -> Variants.of(rules).flatMap(way -> made(way, more)));
        return Stream.of(given(rules, wish), made, fuller)
                .flatMap(values -> values)
                .filter(value -> !doubtful(rules, value) || fit.fits(rules, value));
    }

    /** Whether a value may be other than the rules ask though it was made for them: few are, and to ask takes time. */
    private static boolean doubtful(Rules rules, JsonNode value) {
        return !rules.choices().isEmpty()
                || rules.has("not")
                || rules.has("if")
                || rules.has("pattern")
                || rules.has("format")
                || !rules.given().isEmpty()
                || (rules.parts().size() > 1 && value.isValueNode());
    }

    /** What the document gives for a single value; objects are made, so that they hold what requests hold. */
    private static Stream<JsonNode> given(Rules rules, Wish wish) {
        return wish.nth() > 0 ? Stream.empty() : rules.given().stream().filter(value -> !value.isContainerNode());
    }

    private Stream<JsonNode> made(Rules rules, Wish wish) {
        var listed = rules.enumeration();
        if (listed.isPresent()) {
            var values = listed.get();
            return Stream.concat(values.stream().filter(value -> !value.isNull()), values.stream())
                    .skip(wish.nth());
        }
        return rules.likelyTypes().stream().flatMap(type -> ofType(type, rules, wish));
    }

    private Stream<JsonNode> ofType(String type, Rules rules, Wish wish) {
        return switch (type) {
            case "object" -> object(rules, wish).<JsonNode>map(value -> value).stream();
            case "array" -> array(rules, wish).<JsonNode>map(value -> value).stream();
            case "string" -> texts.candidates(rules, wish.nth());
            case "integer" -> Numbers.number(rules, true, wish.nth()).stream();
            case "number" -> Numbers.number(rules, false, wish.nth()).stream();
            case "boolean" -> wish.nth() > 1 ? Stream.empty() : Stream.of(BooleanNode.valueOf(wish.nth() == 1));
            default -> wish.nth() > 0 ? Stream.empty() : Stream.of(NullNode.getInstance());
        };
    }

    private Optional<ObjectNode> object(Rules rules, Wish wish) {
        var object = JSON.objectNode();
        var members = rules.members();
        var names = new LinkedHashSet<>(rules.required());
        if (wish.everything()) {
            names.addAll(members.keySet());
        }
        for (var name : names) {
            var member = members.containsKey(name) ? members.get(name) : rules.member(name);
            if (member.says("readOnly")) {
                continue;
            }
            var value = one(member, object.isEmpty() ? wish.inside().another(wish.nth()) : wish.inside());
            if (value.isPresent()) {
                object.set(name, value.get());
            } else if (rules.required().contains(name)) {
                return Optional.empty();
            }
        }
        return filled(object, rules, wish);
    }

    /** As many members as there have to be: optional ones first, then such as nothing names. */
    private Optional<ObjectNode> filled(ObjectNode object, Rules rules, Wish wish) {
        var least = Math.min(rules.count("minProperties").orElse(0), MOST_ITEMS);
        for (var member : rules.members().entrySet()) {
            if (object.size() < least
                    && !object.has(member.getKey())
                    && !member.getValue().says("readOnly")) {
                one(member.getValue(), wish.inside()).ifPresent(value -> object.set(member.getKey(), value));
            }
        }
        for (var i = 1; object.size() < least && i <= least; i++) {
            var name = "key" + i;
            var value = one(rules.member(name), wish.inside());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            object.set(name, value.get());
        }
        return Optional.of(object);
    }

    private Optional<ArrayNode> array(Rules rules, Wish wish) {
        var array = JSON.arrayNode();
        var least = rules.count("minItems").orElse(0);
        var wanted = wish.everything() || wish.nth() > 0 ? Math.max(1, least) : least;
        if (least > MOST_ITEMS) {
            return Optional.empty();
        }
        var most = rules.count("maxItems").orElse(Integer.MAX_VALUE);
        var distinct = rules.says("uniqueItems");
        Set<JsonNode> seen = new LinkedHashSet<>();
        for (var i = 0; array.size() < Math.min(wanted, most) && i < wanted + MOST_ITEMS; i++) {
            var nth = distinct || wish.nth() > 0 ? i + wish.nth() : 0;
            var item = one(rules.item(array.size()), wish.inside().another(nth));
            if (item.isEmpty()) {
                break;
            }
            if (seen.add(item.get()) || !distinct) {
                array.add(item.get());
            }
        }
        return array.size() < least ? Optional.empty() : Optional.of(array);
    }

    /** An array of this many items, if there can be one. */
    Optional<JsonNode> arrayOf(Rules rules, int size) {
        if (size > MOST_ITEMS) {
            return Optional.empty();
        }
        var array = JSON.arrayNode();
        Set<JsonNode> seen = new LinkedHashSet<>();
        for (var i = 0; array.size() < size && i < size + MOST_ITEMS; i++) {
            var nth = rules.says("uniqueItems") ? i : 0;
            var item = one(rules.item(array.size()), new Wish(false, nth, List.of()));
            if (item.isEmpty()) {
                return Optional.empty();
            }
            if (seen.add(item.get()) || !rules.says("uniqueItems")) {
                array.add(item.get());
            }
        }
        return array.size() == size ? Optional.of(array) : Optional.empty();
    }
}
