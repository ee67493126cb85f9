package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.diff.Fact;
import dev.dovetail.generator.compatibility.DiffPolicy.Ignored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Applies what a project has to say, and remembers which of it was needed. */
final class PolicyJudge {

    private final DiffPolicy policy;
    private final LocalDate today;
    private final Set<Ignored> used = new HashSet<>();

    PolicyJudge(DiffPolicy policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
    }

    Change judge(Fact fact, JavaVerdict java) {
        var wire = policy.severities().getOrDefault(fact.rule().id(), fact.wire());
        var matching =
                policy.ignored().stream().filter(entry -> matches(entry, fact)).toList();
        used.addAll(matching);
        var reason = matching.stream().filter(this::holds).map(Ignored::reason).findFirst();
        return new Change(fact, wire, java, reason);
    }

    private static boolean matches(Ignored entry, Fact fact) {
        return entry.rule().map(fact.rule().id()::equals).orElse(true)
                && entry.fingerprint().map(fact.fingerprint()::equals).orElse(true)
                && entry.place().map(fact.subject().text()::equals).orElse(true);
    }

    private boolean holds(Ignored entry) {
        return entry.expires().map(last -> !last.isBefore(today)).orElse(true);
    }

    /** What has run out, and what matches no change. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        for (var entry : policy.ignored()) {
            if (!holds(entry)) {
                notes.add("line %d: '%s' ran out on %s"
                        .formatted(entry.line(), entry.text(), entry.expires().orElseThrow()));
            } else if (!used.contains(entry)) {
                notes.add("line %d: '%s' matches no change: take it out".formatted(entry.line(), entry.text()));
            }
        }
        return notes;
    }
}
