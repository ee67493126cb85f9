package dev.dovetail.generator.naming;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Java names that were given to places of a document and are to stay. A place is a JSON Pointer, with the name of what
 * stands in it where it has one: {@code /components/schemas/Pet}, {@code /components/schemas/Pet name},
 * {@code GET /pets limit}. A place that is counted in a list has no name of its own and is none.
 */
public record NameLock(SortedMap<String, String> names) {

    /** Nothing is to stay. */
    public static final NameLock NONE = new NameLock(Collections.emptySortedMap());

    public NameLock {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /** The name of a place. */
    Optional<String> name(String place) {
        return Optional.ofNullable(names.get(place));
    }

    /** These names, and others that win over them. */
    public NameLock with(Map<String, String> others) {
        var all = new TreeMap<>(names);
        all.putAll(others);
        return new NameLock(all);
    }

    /**
     * These names at the places that things moved to. A place that has a name already keeps it.
     *
     * @param moves from the pointer where a thing is now to the one where it was; outer things before inner ones, which
     *     were where the outer one is now
     */
    public NameLock moved(Map<String, String> moves) {
        var all = new TreeMap<>(names);
        moves.forEach((now, before) -> new TreeMap<>(all).forEach((place, name) -> {
            if (inside(place, before)) {
                all.remove(place);
                all.putIfAbsent(now + place.substring(before.length()), name);
            }
        }));
        return new NameLock(all);
    }

    private static boolean inside(String place, String pointer) {
        return place.equals(pointer) || place.startsWith(pointer + "/") || place.startsWith(pointer + " ");
    }
}
