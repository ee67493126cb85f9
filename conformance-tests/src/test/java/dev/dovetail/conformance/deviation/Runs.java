package dev.dovetail.conformance.deviation;

import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunInfo;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small runs, each verdict as {@code check OUTCOME operation}. */
final class Runs {

    static final List<OperationRef> OPERATIONS = List.of(
            operation("notes_list", HttpMethod.GET, "/notes/"),
            operation("notes_create", HttpMethod.POST, "/notes/"),
            operation("notes_read", HttpMethod.GET, "/notes/{id}/"));

    private Runs() {}

    static RunResult of(String... verdicts) {
        return new RunResult(
                info("notes.yaml", "1.0.0", "5f3a"),
                OPERATIONS,
                Arrays.stream(verdicts).map(Runs::verdict).toList(),
                List.of(),
                List.of());
    }

    static RunResult part(List<String> labels, String... verdicts) {
        var operations = OPERATIONS.stream()
                .filter(operation -> labels.contains(operation.label()))
                .toList();
        var whole = of(verdicts);
        return new RunResult(whole.info(), operations, whole.verdicts(), List.of(), List.of());
    }

    static RunResult with(RunInfo info, RunResult run) {
        return new RunResult(info, run.operations(), run.verdicts(), List.of(), List.of());
    }

    static RunInfo info(String document, String version, String fingerprint) {
        return new RunInfo(
                document,
                "Notes",
                version,
                "http://127.0.0.1:1",
                Instant.parse("2026-11-20T09:00:00Z"),
                Duration.ofSeconds(1),
                1,
                Mode.FULL,
                9,
                Set.of(CheckGroup.STATUS),
                fingerprint,
                Optional.empty());
    }

    static Verdict verdict(String text) {
        var words = text.split(" ");
        var operation = OPERATIONS.stream()
                .filter(one -> one.label().equals(words[2]))
                .findFirst()
                .orElseThrow();
        var pointer = operation.origin().pointer() + (words.length > 3 ? "/" + words[3] : "");
        return new Verdict(
                Check.must(words[0], CheckGroup.STATUS, "it works", "RFC 9110"),
                Optional.of(operation),
                Outcome.valueOf(words[1]),
                "so it is: \"" + words[0] + "\"\nends\u0085here",
                Optional.empty(),
                Optional.empty(),
                new Location("notes.yaml", pointer, 3, 1),
                Optional.empty());
    }

    private static OperationRef operation(String label, HttpMethod method, String path) {
        return new OperationRef(label, method, path, new Location("notes.yaml", "/paths/" + label, 3, 1));
    }
}
