package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one outcome with what is behind them.
 *
 * @param verdicts at least one, in the order of the report
 * @param shownBefore whether an answer that shows this shows an earlier cause too, so that its first finding tells of that one
 */
record Explained(Cause cause, List<Verdict> verdicts, boolean shownBefore) {

    Explained {
        verdicts = List.copyOf(verdicts);
    }

    /** All of these findings: by the causes that are known, and where none is by their words. None is left out. */
    static List<Explained> of(List<Cause> causes, List<Verdict> verdicts) {
        var bySubject = new LinkedHashMap<Allowances.Subject, List<Verdict>>();
        verdicts.forEach(verdict -> bySubject
                .computeIfAbsent(Allowances.Subject.of(verdict), key -> new ArrayList<>())
                .add(verdict));
        var explained = new ArrayList<Explained>();
        var shown = new HashSet<Allowances.Subject>();
        causes.forEach(cause -> add(explained, cause, bySubject, shown));
        var rest = verdicts.stream()
                .filter(verdict -> !shown.contains(Allowances.Subject.of(verdict)))
                .toList();
        Cause.inTheSameWords(rest).forEach(cause -> add(explained, cause, bySubject, shown));
        return List.copyOf(explained);
    }

    private static void add(
            List<Explained> explained,
            Cause cause,
            Map<Allowances.Subject, List<Verdict>> bySubject,
            HashSet<Allowances.Subject> shown) {
        var verdicts = cause.findings().stream()
                .distinct()
                .flatMap(subject -> bySubject.getOrDefault(subject, List.of()).stream())
                .toList();
        if (!verdicts.isEmpty()) {
            var before = shown.contains(Allowances.Subject.of(verdicts.get(0)));
            explained.add(new Explained(cause, verdicts, before));
            cause.findings().stream().filter(bySubject::containsKey).forEach(shown::add);
        }
    }

    /** The one that is shown. */
    Verdict first() {
        return verdicts.get(0);
    }

    /** One sentence: of a single finding what was found there, else what the findings have in common. */
    String sentence() {
        return Phrases.sentence(verdicts.size() == 1 && !shownBefore ? first().message() : cause.title());
    }

    /** The checks that do not hold, by id. */
    List<String> checks() {
        return verdicts.stream().map(verdict -> verdict.check().id()).distinct().toList();
    }

    /** Where it was found: methods and paths, each once. */
    List<String> places() {
        return verdicts.stream()
                .map(verdict -> Phrases.operation(verdict.operation()))
                .distinct()
                .toList();
    }

    /** Its places, no more than a number of them by name. */
    String places(int most) {
        var places = places();
        var named = String.join(", ", places.subList(0, Math.min(most, places.size())));
        var more = places.size() - most;
        return named + (more > 0 ? " and " + Phrases.number(more) + " more" : "");
    }
}
