package dev.dovetail.conformance.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a run ended, operations by groups.
 *
 * @param rows in document order; first a row without an operation if there are checks of the API as a whole
 * @param columns the groups that were asked for or that have a verdict, in the order of {@link CheckGroup}
 */
public record Matrix(Map<Optional<OperationRef>, Map<CheckGroup, Cell>> rows, List<CheckGroup> columns) {
    public Matrix {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        columns = List.copyOf(columns);
    }

    static Matrix of(RunResult result) {
        var rows = new LinkedHashMap<Optional<OperationRef>, Map<CheckGroup, Cell>>();
        if (result.verdicts().stream().anyMatch(verdict -> verdict.operation().isEmpty())) {
            rows.put(Optional.empty(), new EnumMap<>(CheckGroup.class));
        }
        for (var operation : result.operations()) {
            rows.put(Optional.of(operation), new EnumMap<>(CheckGroup.class));
        }
        for (var verdict : result.verdicts()) {
            rows.computeIfAbsent(verdict.operation(), operation -> new EnumMap<>(CheckGroup.class))
                    .merge(
                            verdict.check().group(),
                            Cell.EMPTY.with(verdict.outcome()),
                            (cell, one) -> cell.with(verdict.outcome()));
        }
        var columns = new ArrayList<CheckGroup>();
        for (var group : CheckGroup.values()) {
            if (result.info().groups().contains(group)
                    || rows.values().stream().anyMatch(row -> row.containsKey(group))) {
                columns.add(group);
            }
        }
        return new Matrix(rows, columns);
    }

    /** How the checks of one group ended at one operation, or at the API as a whole. */
    public Cell cell(Optional<OperationRef> operation, CheckGroup group) {
        return rows.getOrDefault(operation, Map.of()).getOrDefault(group, Cell.EMPTY);
    }

    /** The cells of one group at all of these rows in one. */
    public Cell sum(Predicate<Optional<OperationRef>> chosen, CheckGroup group) {
        return rows.keySet().stream()
                .filter(chosen)
                .map(row -> cell(row, group))
                .reduce(Cell.EMPTY, Cell::and);
    }
}
