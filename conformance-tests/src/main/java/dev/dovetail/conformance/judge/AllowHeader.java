package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.MethodChecks;
import dev.dovetail.conformance.plan.AllowList;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.contract.model.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges the {@code Allow} of a 405 (RFC 9110, 10.2.1 and 15.5.6). */
final class AllowHeader {
    private AllowHeader() {}

    static void judge(AllowList allow, Answer answer, Findings findings) {
        judge(MethodChecks.ALLOW, allow, answer, findings);
    }

    /** As above, for another check. */
    static void judge(Check check, AllowList allow, Answer answer, Findings findings) {
        var expected = allow.required().stream().map(HttpMethod::name).collect(Collectors.toCollection(TreeSet::new));
        var value = answer.headerList("Allow");
        if (value.isEmpty()) {
            findings.failed(
                    check,
                    "a " + answer.status() + " without Allow",
                    Findings.Comparison.of(String.join(", ", expected), "no such header"),
                    answer);
            return;
        }
        var listed = Arrays.stream(value.get().split(",", -1))
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
        var missing = expected.stream().filter(name -> !listed.contains(name)).toList();
        var tolerated = allow.tolerated().stream().map(HttpMethod::name).toList();
        var surplus = listed.stream()
                .filter(name -> !expected.contains(name) && !tolerated.contains(name))
                .toList();
        if (missing.isEmpty() && surplus.isEmpty()) {
            findings.passed(check, answer);
            return;
        }
        var message = "Allow of a " + answer.status() + " " + complaint(missing, surplus);
        var comparison = Findings.Comparison.of(String.join(", ", expected), value.get());
        if (missing.isEmpty()) {
            // The server may well have methods of which the document does not speak.
            findings.warned(check, message, comparison, answer);
        } else {
            findings.failed(check, message, comparison, answer);
        }
    }

    private static String complaint(List<String> missing, List<String> surplus) {
        var lacks = missing.isEmpty() ? "" : "does not list " + String.join(", ", missing);
        var lists = surplus.isEmpty() ? "" : "lists " + String.join(", ", surplus) + ", undocumented here";
        return lacks + (lacks.isEmpty() || lists.isEmpty() ? "" : " and ") + lists;
    }
}
