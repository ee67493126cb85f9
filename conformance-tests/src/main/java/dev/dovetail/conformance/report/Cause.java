package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Findings with one cause, as far as can be told from outside: one check, found in the same words. A framework that forgets a header forgets it
 * everywhere; who reads that ninety times reads nothing else.
 *
 * @param verdicts at least one, in the order of the report
 */
record Cause(List<Verdict> verdicts) {
    private static final Pattern PARTICULAR = Pattern.compile(" \\((the first of \\d+ such answers|exchange \\d+)\\)");

    private record Key(Check check, String message) {}

    Cause {
        verdicts = List.copyOf(verdicts);
    }

    /** The causes of these findings, in the order in which each is first found. */
    static List<Cause> of(List<Verdict> verdicts) {
        var byKey = new LinkedHashMap<Key, List<Verdict>>();
        for (var verdict : verdicts) {
            byKey.computeIfAbsent(new Key(verdict.check(), general(verdict.message())), key -> new ArrayList<>())
                    .add(verdict);
        }
        return byKey.values().stream().map(Cause::new).toList();
    }

    /** A message without what only one of several findings has. */
    static String general(String message) {
        return PARTICULAR.matcher(message).replaceAll("");
    }

    /** The one that is shown. */
    Verdict first() {
        return verdicts.get(0);
    }

    /** Where else it was found: methods and paths. */
    List<String> elsewhere() {
        return verdicts.stream()
                .skip(1)
                .map(verdict -> verdict.operation().map(Cause::text).orElse("the API as a whole"))
                .toList();
    }

    private static String text(OperationRef operation) {
        return operation.method() + " " + operation.path();
    }
}
