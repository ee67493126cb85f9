package dev.dovetail.runtime.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies that keep order and, unlike {@link List#copyOf}, tolerate null: JSON has null elements. */
public final class Immutable {

    private Immutable() {}

    /** An unmodifiable copy; null stays null. */
    public static <T extends @Nullable Object> @Nullable List<T> list(@Nullable List<? extends T> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<T>(list));
    }

    /** An unmodifiable copy in the same order; null stays null. */
    public static <K, V extends @Nullable Object> @Nullable Map<K, V> map(@Nullable Map<? extends K, ? extends V> map) {
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<K, V>(map));
    }
}
