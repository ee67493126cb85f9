package dev.dovetail.reference.recall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the suite is to find with each fault. A line is a fault, a check, and the operations, without the beginning
 * that all have in common; {@code *} is every operation, and one with a minus before it is left out.
 */
public final class FaultTable {

    private static final String RESOURCE = "fault-table.txt";
    private static final String ELSEWHERE = "faults-elsewhere.txt";

    private record Row(String check, List<String> operations) {}

    private final Map<String, Row> rows;

    private FaultTable(Map<String, Row> rows) {
        this.rows = rows;
    }

    /** The table of this server. */
    public static FaultTable load() {
        var rows = new LinkedHashMap<String, Row>();
        lines(RESOURCE)
                .map(line -> List.of(line.split("\\s+")))
                .forEach(words -> rows.put(words.get(0), new Row(words.get(1), words.subList(2, words.size()))));
        return new FaultTable(rows);
    }

    private static Stream<String> lines(String resource) {
        try (var file = FaultTable.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checks that no fault here trips, each with the reason. */
    public Map<String, String> elsewhere() {
        var reasons = new LinkedHashMap<String, String>();
        lines(ELSEWHERE).forEach(line -> {
            var name = line.substring(0, line.indexOf(' '));
            reasons.put(name, line.substring(name.length()).strip());
        });
        return reasons;
    }

    /** The check that finds a fault. */
    public String check(String fault) {
        return rows.containsKey(fault) ? rows.get(fault).check() : "";
    }

    /** The faults that the table has. */
    public Set<String> faults() {
        return rows.keySet();
    }

    /** The checks that find one. */
    public Set<String> checks() {
        return rows.values().stream().map(Row::check).collect(Collectors.toSet());
    }

    /** The operations as the table has them. */
    public List<String> operations(String fault) {
        return rows.containsKey(fault) ? rows.get(fault).operations() : List.of();
    }

    /** Check and operation of everything that is to be found. */
    public SortedSet<String> expected(String fault, List<String> everyOperation) {
        var found = new TreeSet<String>();
        var row = rows.get(fault);
        if (row == null) {
            return found;
        }
        for (var operation : row.operations()) {
            if (operation.equals("*")) {
                everyOperation.forEach(each -> found.add(row.check() + " " + each));
            } else if (operation.startsWith("-")) {
                found.remove(row.check() + " " + operation.substring(1));
            } else {
                found.add(row.check() + " " + operation);
            }
        }
        return found;
    }
}
