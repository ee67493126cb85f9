package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema asserts once references are followed, {@code allOf} is merged, null is told from the rest and the
 * versions of the standard are levelled. A schema is named by the pointers of the schemas that hold at once.
 *
 * @param pointer where it stands, the end of its references if it is only one
 * @param types the JSON types without null, sorted; none: any
 * @param nullable whether null is a value beside those types
 * @param keywords the keywords that stand for themselves, by name
 * @param values the listed values without null; absent where any value will do
 * @param members from the name of a property to the schemas that hold for it
 * @param required the names of required properties
 * @param additional what other properties may be
 * @param items what every item is; none where the document is silent
 * @param unions the alternatives, one entry for each oneOf or anyOf
 * @param nothing whether no value fits: {@code false}
 */
record Effective(
        String pointer,
        Set<String> types,
        boolean nullable,
        Map<String, Keyword> keywords,
        Optional<Values> values,
        Map<String, List<String>> members,
        Set<String> required,
        Additional additional,
        List<String> items,
        List<Union> unions,
        boolean nothing) {

    /** A keyword's value and where it stands. */
    record Keyword(JsonNode value, String pointer) {}

    /** Listed values; {@code constant} where {@code const} says so. */
    record Values(List<JsonNode> values, String pointer, boolean constant) {}

    /** A oneOf or anyOf of at least two schemas that are not null. */
    record Union(String kind, String pointer, List<List<String>> variants) {}

    /** What properties that are not named may be. */
    sealed interface Additional {
        /** Anything. */
        record Open() implements Additional {}

        /** There are none. */
        record Closed(String pointer) implements Additional {}

        /** These schemas hold for them. */
        record Typed(List<String> schemas) implements Additional {}
    }

    Optional<JsonNode> value(String keyword) {
        return Optional.ofNullable(keywords.get(keyword)).map(Keyword::value);
    }

    boolean flag(String keyword) {
        return value(keyword).filter(JsonNode::asBoolean).isPresent();
    }

    Optional<String> text(String keyword) {
        return value(keyword).map(JsonNode::asText);
    }
}
