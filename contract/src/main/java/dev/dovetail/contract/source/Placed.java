package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value and its place. What is moved keeps its place, what is made has that of what it was made for.
 *
 * @param node the value
 * @param place where it stands in the text
 */
record Placed(JsonNode node, Place place) {

    /** Whether a member is there. */
    boolean has(String name) {
        return node.has(name);
    }

    /** A member's text; empty where it has none. */
    Optional<String> text(String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** A member; empty where there is none. */
    Optional<Placed> get(String name) {
        return Optional.ofNullable(node.get(name)).map(value -> new Placed(value, placeOf(name)));
    }

    /** Takes a member out. */
    Optional<Placed> take(String name) {
        var taken = get(name);
        if (taken.isPresent() && node instanceof ObjectNode object) {
            object.remove(name);
            place.removeMember(name);
        }
        return taken;
    }

    /** Sets a member. */
    void put(String name, Placed value) {
        ((ObjectNode) node).set(name, value.node());
        place.putMember(name, value.place());
    }

    /** Sets a member to a text that stands nowhere. */
    void put(String name, String text) {
        put(name, new Placed(((ObjectNode) node).textNode(text), here()));
    }

    /** Sets a member to a truth value that stands nowhere. */
    void put(String name, boolean value) {
        put(name, new Placed(((ObjectNode) node).booleanNode(value), here()));
    }

    /** The object at this name, made if there is none. */
    Placed object(String name) {
        var there = get(name).filter(value -> value.node().isObject());
        if (there.isPresent()) {
            return there.get();
        }
        var made = made();
        put(name, made);
        return made;
    }

    /** Appends an item to the array at this name, made if there is none. */
    void append(String name, Placed item) {
        if (!(node.get(name) instanceof ArrayNode)) {
            put(name, new Placed(((ObjectNode) node).arrayNode(), here()));
        }
        var array = get(name).orElseThrow();
        ((ArrayNode) array.node()).add(item.node());
        array.place().addItem(item.place());
    }

    /** A new object at this place. */
    Placed made() {
        return new Placed(JsonNodeFactory.instance.objectNode(), here());
    }

    /** A copy that can be changed on its own. */
    Placed copy() {
        return new Placed(node.deepCopy(), place.copy());
    }

    /** The members, as they are now. */
    List<String> names() {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The items of an array; none of anything else. */
    List<Placed> items() {
        var items = new ArrayList<Placed>();
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new Placed(node.get(i), placeOf(Integer.toString(i))));
        }
        return items;
    }

    private Place placeOf(String token) {
        var child = place.child(token);
        return child == null ? here() : child;
    }

    private Place here() {
        return new Place(place.document(), place.line(), place.column());
    }
}
