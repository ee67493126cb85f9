package dev.dovetail.conformance.deviation;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A list of deviations that a team knows of, each with its reason and its last day. What is on the list does not fail a run; an entry
 * that has expired, passes again or matches nothing does, so that the list only shrinks.
 */
public final class KnownDeviations {

    private final List<Entry> entries;

    private KnownDeviations(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads a list.
     *
     * @throws InvalidDeviationsException if the file cannot be read or is something else
     */
    public static KnownDeviations read(Path file) {
        var name = file.toString().replace('\\', '/');
        try {
            return new KnownDeviations(DeviationsReader.read(name, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new InvalidDeviationsException(
                    "cannot read " + name + ": there is no such file, or it may not be read", e);
        }
    }

    /** A list from its text; messages call it by this name. */
    public static KnownDeviations of(String name, String text) {
        return new KnownDeviations(DeviationsReader.read(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The run with what is on the list marked as known, and the list's own faults. */
    public RunResult applyTo(RunResult result, Occasion occasion) {
        var valid = entries.stream()
                .filter(entry -> !entry.until().isBefore(occasion.today()))
                .toList();
        var known = new LinkedHashMap<>(result.allowances().known());
        var verdicts = new ArrayList<Verdict>();
        for (var verdict : result.verdicts()) {
            var entry = deviates(verdict) ? covering(valid, verdict) : Optional.<Entry>empty();
            entry.ifPresent(found -> known.put(Allowances.Subject.of(verdict), found.known()));
            verdicts.add(entry.isPresent() ? verdict.with(Outcome.KNOWN) : verdict);
        }
        var stale = new ArrayList<>(result.allowances().stale());
        stale.addAll(new Upkeep(result, occasion).stale(entries));
        return result.with(
                verdicts, new Allowances(known, stale, result.allowances().since()));
    }

    /** Whether a verdict is one that a list may excuse. */
    static boolean deviates(Verdict verdict) {
        return switch (verdict.outcome()) {
            case FAILED, WARNED, KNOWN -> true;
            case NOT_TESTED, PASSED -> false;
        };
    }

    private static Optional<Entry> covering(List<Entry> entries, Verdict verdict) {
        return entries.stream().filter(entry -> entry.covers(verdict)).findFirst();
    }
}
