package dev.dovetail.generator.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives names to places and keeps account of it. A place of the lock gets its name, and nobody else in the same scope gets
 * it before: who shares a scope with whom is known from a trial without a lock.
 */
final class NameLedger {

    private final NameLock lock;
    private final Map<String, Set<String>> neighbours;
    private final SortedMap<String, String> names = new TreeMap<>();
    private final Map<NameScope, Set<String>> places = new HashMap<>();

    private NameLedger(NameLock lock, Map<String, Set<String>> neighbours) {
        this.lock = lock;
        this.neighbours = neighbours;
    }

    /** Without a lock. */
    static NameLedger free() {
        return new NameLedger(NameLock.NONE, Map.of());
    }

    /** With a lock, after a trial with the same document. */
    static NameLedger locked(NameLock lock, NameLedger trial) {
        var neighbours = new TreeMap<String, Set<String>>();
        trial.places.values().forEach(scope -> scope.forEach(place -> neighbours.put(place, scope)));
        return new NameLedger(lock, neighbours);
    }

    /** A name in a scope for what has no place of its own. */
    String claim(NameScope scope, String wish) {
        return scope.claim(wish);
    }

    /** A name in a scope for a place; what has several names in one place has the others under place and wish. */
    String claim(NameScope scope, String wish, String place) {
        var own = names.containsKey(place) ? place + " " + wish : place;
        if (names.containsKey(own)) {
            return scope.claim(wish, held(own));
        }
        var locked = lock.name(own);
        var name = locked.isPresent() ? scope.claim(locked.get()) : scope.claim(wish, held(own));
        names.put(own, name);
        places.computeIfAbsent(scope, unused -> new HashSet<>()).add(own);
        return name;
    }

    /** What was given, to be locked from now on. */
    NameLock names() {
        return new NameLock(names);
    }

    /** The names that the lock holds for others in the scope. */
    private Set<String> held(String place) {
        return neighbours.getOrDefault(place, Set.of()).stream()
                .filter(other -> !other.equals(place))
                .flatMap(other -> lock.name(other).stream())
                .collect(Collectors.toSet());
    }
}
