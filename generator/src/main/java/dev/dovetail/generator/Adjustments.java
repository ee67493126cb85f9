package dev.dovetail.generator;

import dev.dovetail.generator.extension.Extension;
import dev.dovetail.generator.naming.FormerNames;
import dev.dovetail.generator.naming.NameLock;
import dev.dovetail.generator.type.TypeMappings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a team wants otherwise than the document has it.
 *
 * @param names Java names, by the name of a component schema or by a place as {@link NameLock} has it; they win over the lock
 * @param types Java types that exist already
 * @param extensions what other classes change, in this order
 * @param former names that stay for a while beside those that things have now
 */
public record Adjustments(
        SortedMap<String, String> names, TypeMappings types, List<Extension> extensions, FormerNames former) {

    /** Everything as the document has it. */
    public static final Adjustments NONE =
            new Adjustments(Collections.emptySortedMap(), TypeMappings.NONE, List.of(), FormerNames.NONE);

    private static final String COMPONENTS = "/components/schemas/";

    public Adjustments {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        extensions = List.copyOf(extensions);
    }

    /** Adjustments of names and types. */
    public static Adjustments of(Map<String, String> names, TypeMappings types, List<Extension> extensions) {
        return new Adjustments(new TreeMap<>(names), types, extensions, FormerNames.NONE);
    }

    /** These adjustments and the former names that a document keeps. */
    public Adjustments with(FormerNames newFormer) {
        return new Adjustments(names, types, extensions, newFormer);
    }

    /** These adjustments as far as they are data. */
    public Adjustments withoutExtensions() {
        return new Adjustments(names, types, List.of(), former);
    }

    /** The names by their places. */
    Map<String, String> places() {
        var places = new TreeMap<String, String>();
        names.forEach((key, name) ->
                places.put(key.startsWith("/") || key.contains(" ") ? key : COMPONENTS + key.replace("~", "~0"), name));
        return places;
    }
}
