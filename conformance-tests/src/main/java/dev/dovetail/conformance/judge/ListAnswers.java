package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.PaginationChecks;
import dev.dovetail.conformance.plan.Probe;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges whether filters filter, sorting sorts, and a search stays within the list. */
final class ListAnswers {
    private static final Pattern MARK = Pattern.compile("dovetail-[a-z0-9]+-(\\d{5})");

    private final Hearing hearing;
    private final Look look;

    ListAnswers(Hearing hearing, Look look) {
        this.hearing = hearing;
        this.look = look;
    }

    void judge() {
        look.probes(Probe.Filter.class)
                .forEach(step -> filter((Probe.Filter) step.step().probe().orElseThrow(), step));
        look.probes(Probe.Sort.class)
                .forEach(step -> sort((Probe.Sort) step.step().probe().orElseThrow(), step));
        look.probes(Probe.Search.class).forEach(this::search);
        // What was planned and has not come to anything yet is said to be untested.
        for (var check : List.of(PaginationChecks.FILTER, PaginationChecks.FILTER_BY_NAME)) {
            if (look.record().planned().checks().contains(check)
                    && !hearing.findings().knows(check)) {
                hearing.notTested(check, "no item of the list has a value to filter by");
            }
        }
    }

    private void filter(Probe.Filter probe, Records.OfStep step) {
        var check = probe.promised() ? PaginationChecks.FILTER : PaginationChecks.FILTER_BY_NAME;
        var value = probe.value().orElseThrow();
        var answer = step.answer().orElseThrow();
        var pages = Pages.of(look.listing(), step);
        if (pages.isEmpty()) {
            if (answer.status() / 100 != 4) {
                hearing.notTested(check, "the filtered list was answered " + answer.status());
            }
            return;
        }
        var stray = pages.get().all().stream()
                .filter(row -> row.hasNonNull(probe.member()) && !matches(row.get(probe.member()), value))
                .findFirst();
        if (stray.isPresent()) {
            hearing.findings()
                    .failed(
                            check,
                            probe.parameter().name() + "=" + value.asText() + " lists an item whose " + probe.member()
                                    + " is " + stray.get().get(probe.member()),
                            Findings.Comparison.of(value, stray.get().get(probe.member())),
                            answer);
        } else if (look.still()
                && pages.get().whole()
                && missing(probe, value, pages.get()).isPresent()) {
            hearing.findings()
                    .failed(
                            check,
                            probe.parameter().name() + "=" + value.asText() + " leaves out an item that has the value: "
                                    + missing(probe, value, pages.get()).get(),
                            answer);
        } else if (tells(probe, value, pages.get())) {
            hearing.findings().passed(check, answer);
        }
    }

    /** Whether the answer would have been another without the filter. */
    private boolean tells(Probe.Filter probe, JsonNode value, Pages filtered) {
        return look.whole().all().stream()
                        .anyMatch(row -> row.hasNonNull(probe.member()) && !matches(row.get(probe.member()), value))
                && filtered.all().size() < Math.max(1, look.whole().all().size());
    }

    /** The key of an item of the whole list that has exactly the value and was not left. */
    private Optional<String> missing(Probe.Filter probe, JsonNode value, Pages filtered) {
        return look.whole().all().stream()
                .filter(row -> row.path(probe.member()).isValueNode()
                        && row.get(probe.member()).asText().equals(value.asText()))
                .flatMap(row -> look.listing().identity(row).stream())
                .filter(key -> !filtered.keySet().contains(key))
                .findFirst();
    }

    /** Texts may be looked for without regard to case, and in parts; all else is equal or not. */
    private static boolean matches(JsonNode actual, JsonNode wanted) {
        if (actual.isTextual() && wanted.isTextual()) {
            return actual.asText()
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted.asText().toLowerCase(Locale.ROOT));
        }
        return !actual.isValueNode() || actual.asText().equals(wanted.asText());
    }

    private void sort(Probe.Sort probe, Records.OfStep step) {
        var answer = step.answer().orElseThrow();
        var pages = Pages.of(look.listing(), step);
        var values = pages.map(Pages::all).orElse(List.of()).stream()
                .map(row -> row.path(probe.member()))
                .flatMap(value -> rank(value).stream())
                .toList();
        var turns = turns(values);
        if (turns.isEmpty()) {
            hearing.notTested(
                    PaginationChecks.SORT,
                    pages.isEmpty()
                            ? "the sorted list was answered " + answer.status()
                            : "no two items differ in " + probe.member());
            return;
        }
        var wrong = probe.direction()
                .map(direction -> turns.stream().anyMatch(turn -> turn != direction))
                .orElse(turns.stream().distinct().count() > 1);
        if (wrong) {
            hearing.findings()
                    .failed(
                            PaginationChecks.SORT,
                            probe.parameter().name() + "=" + probe.value() + " does not come in the order of "
                                    + probe.member(),
                            Findings.Comparison.NONE,
                            answer);
        } else {
            hearing.findings().passed(PaginationChecks.SORT, answer);
        }
    }

    /** Which way it goes from each value to the next that differs. */
    private static List<Probe.Direction> turns(List<BigDecimal> values) {
        var turns = new ArrayList<Probe.Direction>();
        for (var i = 1; i < values.size(); i++) {
            var step = values.get(i).compareTo(values.get(i - 1));
            if (step != 0) {
                turns.add(step > 0 ? Probe.Direction.UP : Probe.Direction.DOWN);
            }
        }
        return turns;
    }

    /** Numbers, times and marks of this run, which have one order whoever sorts them. */
    private static Optional<BigDecimal> rank(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        if (!value.isTextual()) {
            return Optional.empty();
        }
        var mark = MARK.matcher(value.asText());
        if (mark.matches()) {
            return Optional.of(new BigDecimal(mark.group(1)));
        }
        try {
            var instant = OffsetDateTime.parse(value.asText()).toInstant();
            return Optional.of(
                    BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void search(Records.OfStep step) {
        Check check = PaginationChecks.SEARCH;
        Answer answer = step.answer().orElseThrow();
        var found = Pages.of(look.listing(), step);
        if (found.isEmpty() || found.get().keys().isEmpty() || !look.still()) {
            hearing.notTested(
                    check,
                    found.isEmpty()
                            ? "the search was answered " + answer.status()
                            : "the list was changed by somebody else while it was looked at, or is longer than is read of it");
            return;
        }
        var stray = found.get().allKeys().stream()
                .filter(key -> !look.whole().keySet().contains(key))
                .findFirst();
        if (stray.isPresent()) {
            hearing.findings().failed(check, "found, but not in the list: " + stray.get(), answer);
        } else {
            hearing.findings().passed(check, answer);
        }
    }
}
