package dev.dovetail.conformance.run;

import dev.dovetail.conformance.plan.RequestPlan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets a list be looked at as a whole while no other scenario of the run changes it. Who looks sends no request that asks for a
 * change, and whoever changes something waits for those who look only for the time of one request: nobody waits in a circle.
 */
final class Turns {
    private final ConcurrentMap<String, ReadWriteLock> lists = new ConcurrentHashMap<>();

    Turns(List<String> paths) {
        paths.forEach(path -> lists.put(path, new ReentrantReadWriteLock(true)));
    }

    /** Looks at a list while nothing that changes it is sent. */
    <T> T look(RequestPlan list, Supplier<T> looking) {
        var lock = lists.get(list.path().text());
        return lock == null ? looking.get() : holding(List.of(lock.writeLock()), looking);
    }

    /** Sends one request; one that asks for a change waits for whoever looks at a list that it may change. */
    <T> T send(RequestPlan request, Supplier<T> sending) {
        if (request.method().safe()) {
            return sending.get();
        }
        var path = request.path().text();
        return holding(
                lists.entrySet().stream()
                        .filter(list -> path.startsWith(list.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(list -> list.getValue().readLock())
                        .toList(),
                sending);
    }

    private static <T> T holding(List<Lock> locks, Supplier<T> action) {
        locks.forEach(Lock::lock);
        try {
            return action.get();
        } finally {
            locks.forEach(Lock::unlock);
        }
    }
}
