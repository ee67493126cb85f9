package dev.dovetail.conformance.deviation;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.KnownDeviation;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Since;
import dev.dovetail.conformance.result.Verdict;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An earlier run: what did not hold then does not fail a run now, what is new does. */
public final class Baseline {

    private final String name;
    private final RunResult earlier;

    /**
     * An earlier run.
     *
     * @param name what reports call it, as a rule its file
     */
    public Baseline(String name, RunResult earlier) {
        this.name = name;
        this.earlier = earlier;
    }

    /** The run with what is not new marked as known, and what was mended since. */
    public RunResult applyTo(RunResult now) {
        var then = new LinkedHashMap<Allowances.Subject, Verdict>();
        earlier.verdicts().stream()
                .filter(KnownDeviations::deviates)
                .forEach(verdict -> then.put(Allowances.Subject.of(verdict), verdict));
        var known = new LinkedHashMap<>(now.allowances().known());
        var verdicts = new ArrayList<Verdict>();
        for (var verdict : now.verdicts()) {
            var old = verdict.outcome() == Outcome.FAILED && same(verdict, then);
            if (old) {
                known.put(Allowances.Subject.of(verdict), notNew());
            }
            verdicts.add(old ? verdict.with(Outcome.KNOWN) : verdict);
        }
        var since = new Since(name, earlier.info().startedAt(), remarks(now), fixed(now, then));
        return now.with(verdicts, new Allowances(known, now.allowances().stale(), Optional.of(since)));
    }

    /** The same check fell short at the same operation by the same statement of the document; wherever its line is now. */
    private static boolean same(Verdict now, Map<Allowances.Subject, Verdict> then) {
        var before = then.get(Allowances.Subject.of(now));
        return before != null && before.origin().pointer().equals(now.origin().pointer());
    }

    private KnownDeviation notNew() {
        var day = earlier.info().startedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return new KnownDeviation("it did not hold on " + day + " either", Optional.empty(), Optional.empty(), name);
    }

    private static List<Since.Fixed> fixed(RunResult now, Map<Allowances.Subject, Verdict> then) {
        return now.with(Outcome.PASSED)
                .filter(verdict -> then.containsKey(Allowances.Subject.of(verdict)))
                .map(verdict -> new Since.Fixed(
                        verdict.check().id(),
                        verdict.operation().map(OperationRef::label),
                        then.get(Allowances.Subject.of(verdict)).message()))
                .toList();
    }

    private List<String> remarks(RunResult result) {
        var now = result.info();
        var before = earlier.info();
        var remarks = new ArrayList<String>();
        if (!now.document().equals(before.document()) || !now.apiTitle().equals(before.apiTitle())) {
            remarks.add(
                    "the earlier run was of another document: " + before.document() + " (" + before.apiTitle() + ")");
        } else if (!now.apiVersion().equals(before.apiVersion())) {
            remarks.add("the earlier run was of version " + before.apiVersion() + " of the document, this one is of "
                    + now.apiVersion());
        } else if (!now.fingerprint().equals(before.fingerprint())) {
            remarks.add("the document was changed between the two runs, its version was not");
        }
        if (!now.baseUrl().equals(before.baseUrl())) {
            remarks.add("the earlier run was against another server: " + before.baseUrl());
        }
        if (before.share().isPresent()) {
            remarks.add("the earlier report is only shard "
                    + before.share().get().shard() + " of its run; merge the shards first");
        }
        return remarks;
    }
}
