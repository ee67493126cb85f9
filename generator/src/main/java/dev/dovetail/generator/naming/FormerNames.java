package dev.dovetail.generator.naming;

import dev.dovetail.contract.diagnostics.Location;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Java names that things had before and that callers may still use for a while: the document says so where a thing is now.
 *
 * @param places by JSON Pointer
 */
public record FormerNames(SortedMap<String, Former> places) {

    /** Everything is called what it always was. */
    public static final FormerNames NONE = new FormerNames(Collections.emptySortedMap());

    public FormerNames {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /** The former name of what is at a pointer. */
    Optional<String> at(String pointer) {
        return Optional.ofNullable(places.get(pointer)).map(Former::name);
    }

    /**
     * A former name.
     *
     * @param location where the document says so
     */
    public record Former(String name, Location location) {}
}
