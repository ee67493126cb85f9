package dev.dovetail.generator.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives names to places and keeps account of it. A place of the lock gets its name, and nobody else in the same scope gets
 * it before: who shares a scope with whom is known from a trial without a lock.
 */
final class NameLedger {

    private final NameLock lock;
    private final Map<String, Map<String, Set<String>>> held;
    private final SortedMap<String, String> names = new TreeMap<>();
    private final Map<NameScope, Set<String>> places = new HashMap<>();

    private NameLedger(NameLock lock, Map<String, Map<String, Set<String>>> held) {
        this.lock = lock;
        this.held = held;
    }

    /** Without a lock. */
    static NameLedger free() {
        return new NameLedger(NameLock.NONE, Map.of());
    }

    /** With a lock, after a trial with the same document. */
    static NameLedger locked(NameLock lock, NameLedger trial) {
        var held = new HashMap<String, Map<String, Set<String>>>();
        trial.places.forEach((scope, places) -> {
            var inScope = held(lock, scope, places);
            places.forEach(place -> held.put(place, inScope));
        });
        return new NameLedger(lock, held);
    }

    /** A name in a scope for what has no place of its own. */
    String claim(NameScope scope, String wish) {
        return scope.claim(wish);
    }

    /** A name in a scope for a place; what has several names in one place has the others under place and wish. */
    String claim(NameScope scope, String wish, String place) {
        var own = names.containsKey(place) ? place + " " + wish : place;
        if (names.containsKey(own)) {
            return scope.claim(wish, key -> heldForOthers(own, key));
        }
        var locked = lock.name(own);
        var name = locked.isPresent() ? scope.claim(locked.get()) : scope.claim(wish, key -> heldForOthers(own, key));
        names.put(own, name);
        places.computeIfAbsent(scope, unused -> new HashSet<>()).add(own);
        return name;
    }

    /** What was given, to be locked from now on. */
    NameLock names() {
        return new NameLock(names);
    }

    /** From the key of a name that the lock has for a scope to the places that it is for. */
    private static Map<String, Set<String>> held(NameLock lock, NameScope scope, Set<String> places) {
        var held = new HashMap<String, Set<String>>();
        for (var place : places) {
            lock.name(place)
                    .ifPresent(name -> held.computeIfAbsent(scope.key(name), unused -> new HashSet<>())
                            .add(place));
        }
        return held;
    }

    /** Whether the lock has the name for somebody else in the place's scope. */
    private boolean heldForOthers(String place, String key) {
        return held.getOrDefault(place, Map.of()).getOrDefault(key, Set.of()).stream()
                .anyMatch(other -> !other.equals(place));
    }
}
