package dev.dovetail.conformance;

import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.deviation.Baseline;
import dev.dovetail.conformance.deviation.InvalidDeviationsException;
import dev.dovetail.conformance.deviation.KnownDeviations;
import dev.dovetail.conformance.deviation.Occasion;
import dev.dovetail.conformance.report.JsonReport;
import dev.dovetail.conformance.result.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What is known before a run: deviations that a list allows, and what an earlier run found. */
public record KnownBefore(Optional<KnownDeviations> list, Optional<Baseline> baseline) {
    /**
     * What a target is held against.
     *
     * @throws InvalidDeviationsException if a file cannot be read, or is something else
     */
    static KnownBefore of(Target target) {
        return of(target.knownDeviations(), target.since());
    }

    /**
     * What two files say.
     *
     * @param list known deviations
     * @param since the {@code report.json} of an earlier run
     * @throws InvalidDeviationsException if a file cannot be read, or is something else
     */
    public static KnownBefore of(Optional<Path> list, Optional<Path> since) {
        return new KnownBefore(list.map(KnownDeviations::read), since.map(KnownBefore::read));
    }

    /** Whether a list was given, which has to be kept up to date. */
    boolean listed() {
        return list.isPresent();
    }

    /** The run held against what is known. */
    public RunResult applyTo(RunResult result, Occasion occasion) {
        var held = list.map(one -> one.applyTo(result, occasion)).orElse(result);
        return baseline.map(one -> one.applyTo(held)).orElse(held);
    }

    private static Baseline read(Path report) {
        try {
            return new Baseline(report.toString(), JsonReport.read(report));
        } catch (IOException e) {
            throw new InvalidDeviationsException("since: cannot read " + report + ": " + e.getMessage(), e);
        }
    }
}
