package dev.dovetail.conformance.reconcile;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.OverlayAction;
import dev.dovetail.conformance.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A cause in the making. */
final class Group {

    private final Set<Allowances.Subject> findings = new LinkedHashSet<>();
    private final Set<OverlayAction> actions = new LinkedHashSet<>();

    Group finding(Verdict verdict) {
        findings.add(Allowances.Subject.of(verdict));
        return this;
    }

    Group actions(List<OverlayAction> more) {
        actions.addAll(more);
        return this;
    }

    Set<Allowances.Subject> findings() {
        return findings;
    }

    Cause as(String title, Cause.Suspect suspect, String why) {
        return new Cause(title, suspect, why, List.copyOf(findings), List.copyOf(actions));
    }

    /** Verdicts with the same key, in the order in which each key is first found. */
    static <K> Map<K, List<Verdict>> by(List<Verdict> verdicts, Function<Verdict, K> key) {
        var groups = new LinkedHashMap<K, List<Verdict>>();
        verdicts.forEach(verdict -> groups.computeIfAbsent(key.apply(verdict), one -> new ArrayList<>())
                .add(verdict));
        return groups;
    }
}
