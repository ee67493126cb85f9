package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.PaginationChecks;
import dev.dovetail.conformance.plan.Probe;
import dev.dovetail.conformance.run.Answer;
import java.util.HashSet;
import java.util.List;

/** Judges what is answered to sizes, places and cursors that make no sense. */
final class OddPages {
    private final Hearing hearing;
    private final Look look;

    OddPages(Hearing hearing, Look look) {
        this.hearing = hearing;
        this.look = look;
    }

    void judge() {
        for (var step : look.probes(Probe.Odd.class)) {
            step.step()
                    .probe()
                    .map(Probe.Odd.class::cast)
                    .ifPresent(odd -> judge(odd, step.answer().orElseThrow()));
        }
    }

    private void judge(Probe.Odd odd, Answer answer) {
        if (!hearing.answers().judge(answer)) {
            hearing.notTested(PaginationChecks.ODD, "the server failed (exchange " + answer.exchange() + ")");
            return;
        }
        if (answer.status() / 100 == 4) {
            hearing.answers().documented(answer);
            hearing.findings().passed(PaginationChecks.ODD, answer);
            return;
        }
        var rows = answer.succeeded()
                ? answer.json().flatMap(look.listing()::rows)
                : java.util.Optional.<List<JsonNode>>empty();
        if (rows.isEmpty() || !look.still()) {
            hearing.notTested(
                    PaginationChecks.ODD,
                    rows.isEmpty()
                            ? "answered " + answer.status() + " without items"
                            : "the list was changed by somebody else while it was looked at, or is longer than is read of it");
        } else if (sensible(odd, rows.get())) {
            hearing.findings().passed(PaginationChecks.ODD, answer);
        } else {
            hearing.findings()
                    .failed(
                            PaginationChecks.ODD,
                            odd.parameter().name() + "=" + odd.value().asText() + " is answered with "
                                    + rows.get().size() + " items, neither refused nor as if it had not been sent",
                            answer);
        }
    }

    /** As if it had not been sent; nothing; or, of a size, as many of the first as the nearest size that makes sense. */
    private boolean sensible(Probe.Odd odd, List<JsonNode> rows) {
        if (rows.isEmpty()) {
            return true;
        }
        var keys = rows.stream()
                .map(row -> look.listing().identity(row).orElse(""))
                .toList();
        var all = look.whole().allKeys();
        var first = look.whole().keys().orElseThrow().get(0);
        if (look.listing().size().filter(odd.parameter()::equals).isPresent()) {
            var prefix =
                    keys.size() <= all.size() && all.subList(0, keys.size()).equals(keys);
            var lengths = List.of(1, first.size(), all.size());
            return new HashSet<>(all).containsAll(keys)
                    && (prefix || !ordered())
                    && (odd.value().asInt() > 0 || lengths.contains(keys.size()));
        }
        return odd.value().asInt() < 1_000_000 && new HashSet<>(first).equals(new HashSet<>(keys));
    }

    private boolean ordered() {
        return look.again()
                .filter(again -> again.allKeys().equals(look.whole().allKeys()))
                .isPresent();
    }
}
