package dev.dovetail.runtime.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** HTTP header fields; names are compared without case and come in alphabetical order. Immutable. */
public final class Headers {

    /** No fields. */
    public static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final SortedMap<String, List<String>> fields;

    private Headers(SortedMap<String, List<String>> fields) {
        this.fields = fields;
    }

    /** The fields of a map; names that differ in case only are one field. */
    public static Headers of(Map<String, ? extends List<String>> fields) {
        var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) -> copy.merge(name, List.copyOf(values), Headers::joined));
        return new Headers(copy);
    }

    /** The same with a field that replaces what has its name. */
    public Headers with(String name, String value) {
        return with(name, List.of(value));
    }

    /** The same with one more line of a field. */
    public Headers adding(String name, String value) {
        return with(name, joined(all(name), List.of(value)));
    }

    private Headers with(String name, List<String> values) {
        var copy = new TreeMap<>(fields);
        copy.remove(name);
        copy.put(name, values);
        return new Headers(copy);
    }

    /** The first line of a field. */
    public Optional<String> first(String name) {
        var values = fields.get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** All lines of a field, in the order of the message. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** True when there is such a field. */
    public boolean contains(String name) {
        return fields.containsKey(name);
    }

    /** Every field with its lines. */
    public void forEach(BiConsumer<String, List<String>> action) {
        fields.forEach(action);
    }

    /** The fields with their lines. */
    public Map<String, List<String>> toMap() {
        return Collections.unmodifiableMap(fields);
    }

    /** The names only: values may be credentials. */
    @Override
    public String toString() {
        return fields.keySet().toString();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
