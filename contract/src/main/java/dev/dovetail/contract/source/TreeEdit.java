package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes a tree and its places together, so that a diagnostic about an added value points at who added it. */
final class TreeEdit {

    private final SourceTree tree;

    TreeEdit(SourceTree tree) {
        this.tree = tree;
    }

    /** Takes the value at this pointer out of the object or array that holds it; does nothing if it is gone already. */
    void remove(String pointer) {
        var holder = JsonPointers.parent(pointer);
        var token = JsonPointers.last(pointer);
        var place = PlaceSearch.nearest(tree.place(), holder);
        var node = tree.root().at(holder);
        if (node instanceof ObjectNode object) {
            object.remove(token);
            place.removeMember(token);
        } else if (node instanceof ArrayNode array) {
            ArrayIndex.parse(token).ifPresent(index -> {
                array.remove(index);
                place.removeItem(index);
            });
        }
    }

    /** Adds an item to the array at this pointer. */
    void append(String pointer, JsonNode item, Place place) {
        append((ArrayNode) tree.root().at(pointer), PlaceSearch.nearest(tree.place(), pointer), item, place);
    }

    /** Merges an object into the one at this pointer: objects member by member, arrays appended, the rest replaced. */
    void merge(String pointer, JsonNode update, Place place) {
        merge((ObjectNode) tree.root().at(pointer), PlaceSearch.nearest(tree.place(), pointer), update, place);
    }

    private static void append(ArrayNode array, Place arrayPlace, JsonNode item, Place place) {
        JsonNode copy = item.deepCopy();
        array.add(copy);
        arrayPlace.addItem(place.copy());
    }

    private static void merge(ObjectNode object, Place objectPlace, JsonNode update, Place place) {
        for (var member : update.properties()) {
            var name = member.getKey();
            var value = member.getValue();
            var valuePlace = child(place, name);
            var old = object.get(name);
            if (old instanceof ObjectNode oldObject && value.isObject()) {
                merge(oldObject, child(objectPlace, name), value, valuePlace);
            } else if (old instanceof ArrayNode oldArray && value.isArray()) {
                for (var i = 0; i < value.size(); i++) {
                    var itemPlace = child(valuePlace, Integer.toString(i));
                    append(oldArray, child(objectPlace, name), value.get(i), itemPlace);
                }
            } else {
                object.set(name, value.deepCopy());
                objectPlace.putMember(name, valuePlace.copy());
            }
        }
    }

    private static Place child(Place place, String token) {
        var child = place.child(token);
        return child == null ? place : child;
    }
}
