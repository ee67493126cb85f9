package dev.dovetail.reference.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVMap;

/**
 * Rows of one resource, each in a project and under an id, in the order of their insertion. What is in one project
 * cannot be reached from another. Thread-safe.
 *
 * @param <T> the row
 */
public final class Table<T> {

    private final String name;
    private final MVMap<String, String> rows;
    private final MVMap<String, Long> counters;
    private final RowFormat<T> format;
    private final Runnable commit;

    Table(String name, MVMap<String, String> rows, MVMap<String, Long> counters, RowFormat<T> format, Runnable commit) {
        this.name = name;
        this.rows = rows;
        this.counters = counters;
        this.format = format;
        this.commit = commit;
    }

    /** A number that no row of this table has had before, also not a deleted one. Counted from 1. */
    public long nextId() {
        return next("id");
    }

    /** Adds the row at the end, or in the place of the one with the same id. */
    public synchronized T insert(String project, String id, T row) {
        rows.put(key(project, id), next("order") + "\n" + format.write(row));
        commit.run();
        return row;
    }

    /** The row with this id in this project. */
    public synchronized Optional<T> find(String project, String id) {
        return Optional.ofNullable(rows.get(key(project, id))).map(this::rowOf);
    }

    /** Every row of the project, oldest first. */
    public synchronized List<T> all(String project) {
        var texts = new ArrayList<String>();
        var prefix = key(project, "");
        for (var keys = rows.keyIterator(prefix); keys.hasNext(); ) {
            var key = keys.next();
            if (!key.startsWith(prefix)) {
                break;
            }
            texts.add(rows.get(key));
        }
        return texts.stream()
                .sorted(Comparator.comparingLong(Table::order))
                .map(this::rowOf)
                .toList();
    }

    /** Every row of the project, newest first. */
    public List<T> newestFirst(String project) {
        var found = new ArrayList<>(all(project));
        Collections.reverse(found);
        return List.copyOf(found);
    }

    /** Changes the row in one step and gives what it has become; nothing when there is no such row. */
    public synchronized Optional<T> update(String project, String id, UnaryOperator<T> change) {
        var text = rows.get(key(project, id));
        if (text == null) {
            return Optional.empty();
        }
        var changed = change.apply(rowOf(text));
        rows.put(key(project, id), order(text) + "\n" + format.write(changed));
        commit.run();
        return Optional.of(changed);
    }

    /** Takes the row away. Whether there was one. */
    public synchronized boolean delete(String project, String id) {
        var removed = rows.remove(key(project, id)) != null;
        if (removed) {
            commit.run();
        }
        return removed;
    }

    private long next(String sequence) {
        synchronized (counters) {
            var counter = name + "/" + sequence;
            var next = counters.getOrDefault(counter, 0L) + 1;
            counters.put(counter, next);
            return next;
        }
    }

    /** The length goes first so that no project's name can be the beginning of another's. */
    private static String key(String project, String id) {
        return project.length() + ":" + project + "/" + id;
    }

    private static long order(String text) {
        return Long.parseLong(text.substring(0, text.indexOf('\n')));
    }

    private T rowOf(String text) {
        return format.read(text.substring(text.indexOf('\n') + 1));
    }
}
