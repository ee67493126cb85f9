package dev.dovetail.contract.source;

import dev.dovetail.contract.diagnostics.Location;

/** Finds places by JSON Pointer. */
final class PlaceSearch {

    private PlaceSearch() {}

    /** The place of a value; for one that has none, the place of the nearest value around it. */
    static Place nearest(Place root, String pointer) {
        var found = root;
        for (var token : JsonPointers.tokens(pointer)) {
            var child = found.child(token);
            if (child == null) {
                return found;
            }
            found = child;
        }
        return found;
    }

    static Location location(Place root, String pointer) {
        var place = nearest(root, pointer);
        return new Location(place.document(), pointer, place.line(), place.column());
    }
}
