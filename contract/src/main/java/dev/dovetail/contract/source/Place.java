package dev.dovetail.contract.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one value of a tree stands in a text, and where the values inside it stand: a tree of the same shape. */
final class Place {

    private final String document;
    private final int line;
    private final int column;
    private @Nullable Map<String, Place> members;
    private @Nullable List<Place> items;

    Place(String document, int line, int column) {
        this.document = document;
        this.line = line;
        this.column = column;
    }

    String document() {
        return document;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    void putMember(String name, Place place) {
        if (members == null) {
            members = new HashMap<>();
        }
        members.put(name, place);
    }

    void removeMember(String name) {
        if (members != null) {
            members.remove(name);
        }
    }

    void addItem(Place place) {
        if (items == null) {
            items = new ArrayList<>();
        }
        items.add(place);
    }

    void removeItem(int index) {
        if (items != null && index < items.size()) {
            items.remove(index);
        }
    }

    /** A copy that can be changed on its own. */
    Place copy() {
        var copy = new Place(document, line, column);
        if (members != null) {
            members.forEach((name, place) -> copy.putMember(name, place.copy()));
        }
        if (items != null) {
            items.forEach(place -> copy.addItem(place.copy()));
        }
        return copy;
    }

    /** The place of the member or item that a pointer's token names. */
    @Nullable
    Place child(String token) {
        if (members != null) {
            return members.get(token);
        }
        if (items == null) {
            return null;
        }
        var index = ArrayIndex.parse(token);
        return index.isPresent() && index.getAsInt() < items.size() ? items.get(index.getAsInt()) : null;
    }
}
