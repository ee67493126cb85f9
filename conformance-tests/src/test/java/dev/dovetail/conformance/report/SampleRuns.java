package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Assumption;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Evidence;
import dev.dovetail.conformance.result.KnownDeviation;
import dev.dovetail.conformance.result.Leftover;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.OverlayAction;
import dev.dovetail.conformance.result.RunInfo;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Since;
import dev.dovetail.conformance.result.StaleDeviation;
import dev.dovetail.conformance.result.Statement;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Runs made by hand, as large, as long and as nasty as real ones. */
final class SampleRuns {

    static final String HOSTILE =
            "</script><script>alert('x')</script><img src=x onerror=alert(1)>]]>&amp;\u0000\u001b[2J\u202Egnp.exe\uD800\uFFFF\r\n\"';--><!--";

    private static final EnumSet<CheckGroup> TESTED = EnumSet.of(
            CheckGroup.PATHS,
            CheckGroup.METHOD,
            CheckGroup.STATUS,
            CheckGroup.AUTHENTICATION,
            CheckGroup.SCOPES,
            CheckGroup.SHAPE,
            CheckGroup.LIFE_CYCLE);

    private SampleRuns() {}

    /** The 41 operations of the environments document: most is well, some fails, some was not tested. */
    static RunResult environments() {
        var recorder = new SampleRecorder();
        var operations = new ArrayList<OperationRef>();
        for (var line : operationLines()) {
            var row = SampleRow.parse(line);
            operations.add(row.operation());
            row.record(recorder);
        }
        recorder.whole();
        return new RunResult(
                info("environments.yaml", 812, TESTED),
                operations,
                recorder.verdicts(),
                recorder.exchanges(),
                List.of(new Leftover(
                        "environments_subscriptions_create",
                        "17",
                        "its removal was answered 500",
                        Optional.of("curl -i -X PATCH http://127.0.0.1:8090/api/environments/1/subscriptions/17/"
                                + " -H 'Authorization: Bearer '\"$TOKEN\" --data-raw '{\"deleted\":true}'"))));
    }

    /** Four operations of the same run, each with something to say. */
    static RunResult excerpt() {
        var run = environments();
        var labels = List.of(
                "environments_subscriptions_create",
                "environments_user_interviews_retrieve",
                "environments_groups_list",
                "environments_insights_sharing_list");
        var operations = run.operations().stream()
                .filter(operation -> labels.contains(operation.label()))
                .toList();
        var verdicts = run.verdicts().stream()
                .filter(verdict -> verdict.operation().map(operations::contains).orElse(true))
                .toList();
        var exchanges = verdicts.stream()
                .flatMap(verdict -> verdict.exchange().stream())
                .sorted()
                .flatMap(id -> run.exchange(id).stream())
                .toList();
        return new RunResult(run.info(), operations, verdicts, exchanges, run.leftovers());
    }

    /** The same, but nothing fails and nothing is left. */
    static RunResult conforming() {
        var run = environments();
        var verdicts = run.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.PASSED)
                .toList();
        return new RunResult(run.info(), run.operations(), verdicts, run.exchanges(), List.of());
    }

    /** The same with a list of known deviations that has one true entry and one of yesterday, and an earlier run. */
    static RunResult known() {
        var run = environments();
        var verdicts = new ArrayList<Verdict>();
        var known = new LinkedHashMap<Allowances.Subject, KnownDeviation>();
        for (var verdict : run.verdicts()) {
            var listed = verdict.outcome() == Outcome.FAILED && verdict.check().equals(SampleChecks.SUCCESS);
            if (listed) {
                known.put(
                        Allowances.Subject.of(verdict),
                        new KnownDeviation(
                                "the gateway answers before the service does",
                                Optional.of(LocalDate.of(2027, 1, 31)),
                                Optional.of("https://issues.example/7"),
                                "known-deviations.yaml:12"));
            }
            verdicts.add(listed ? verdict.with(Outcome.KNOWN) : verdict);
        }
        var since = new Since(
                "monday.json",
                Instant.parse("2026-11-16T06:00:00Z"),
                List.of("the earlier run was of version 0.9.0 of the document, this one is of 1.0.0"),
                List.of(new Since.Fixed(
                        "scope.insufficient",
                        Optional.of("environments_groups_list"),
                        "a token with group:write alone was let in")));
        var stale = List.of(new StaleDeviation(
                "known-deviations.yaml:20",
                "this known deviation passes again; remove the entry (shape.body at environments_groups_list)"));
        return run.with(verdicts, new Allowances(known, stale, Optional.of(since)))
                .with(evidence());
    }

    /** A cause that the document can be mended for, one that it cannot, and a few statements. */
    private static Evidence evidence() {
        var list = Optional.of("environments_insight_variables_list");
        var create = Optional.of("environments_exports_create");
        var causes = List.of(
                new Cause(
                        "results[].created_at is not as 'format' of its schema says",
                        Cause.Suspect.DOCUMENT,
                        "so it is in every one of 12 answers; a server that always says the same means it",
                        List.of(new Allowances.Subject("shape.body", list)),
                        List.of(OverlayAction.remove(
                                "$.components.schemas.Variable.properties.created_at.format",
                                "The server does not keep to the format given here."))),
                new Cause(
                        "a token with export:read alone was let in",
                        Cause.Suspect.SERVER,
                        "who may do what is not for the server to decide otherwise",
                        List.of(new Allowances.Subject("scope.insufficient", create)),
                        List.of()));
        var ledger = List.of(
                new Statement(
                        create.get(),
                        Statement.Kind.RESPONSE,
                        "201",
                        "environments.yaml:1217",
                        Optional.of(103),
                        Optional.empty()),
                new Statement(
                        create.get(),
                        Statement.Kind.RESPONSE,
                        "429",
                        "environments.yaml:1231",
                        Optional.empty(),
                        Optional.of("the run kept below the rate limit")),
                new Statement(
                        create.get(),
                        Statement.Kind.REQUEST_MEMBER,
                        "export_format",
                        "environments.yaml:1210",
                        Optional.of(103),
                        Optional.empty()),
                new Statement(
                        list.get(),
                        Statement.Kind.RESPONSE_MEMBER,
                        "200 results[].created_at",
                        "environments.yaml:2210",
                        Optional.of(88),
                        Optional.empty()));
        return new Evidence(ledger, causes);
    }

    /** Every operation warns of the same, and two things were assumed. */
    static RunResult alike() {
        var recorder = new SampleRecorder();
        var run = environments();
        for (var operation : run.operations()) {
            recorder.at(operation, "-");
            recorder.finding(
                    SampleChecks.ALLOW,
                    Outcome.WARNED,
                    "Allow of the 405 is missing (the first of 3 such answers)",
                    "GET, HEAD, OPTIONS",
                    "no such header");
        }
        return new RunResult(run.info(), run.operations(), recorder.verdicts(), recorder.exchanges(), List.of())
                .assuming(List.of(
                        new Assumption(
                                "a token without the scope is refused with 403",
                                new Location("environments.yaml", "/paths", 94, 1)),
                        new Assumption(
                                "<b>credentials</b> that nobody knows are refused with 401",
                                new Location("environments.yaml", "/components", 12, 1))));
    }

    /** So many operations, every group, one failure in forty operations. */
    static RunResult large(int size) {
        var recorder = new SampleRecorder();
        var operations = new ArrayList<OperationRef>();
        for (var i = 0; i < size; i++) {
            var methods = List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PATCH, HttpMethod.DELETE);
            var path = "/v1/departments/{department_id}/things" + i / 4 + "/" + (i % 4 < 2 ? "" : "{id}/");
            var operation = new OperationRef(
                    "departments_things" + i / 4 + "_" + i % 4,
                    methods.get(i % 4),
                    path,
                    new Location("large.yaml", "/paths/" + i, 10 + 40 * i, 7));
            operations.add(operation);
            recorder.everyGroup(operation, i % 40 == 7);
        }
        return new RunResult(
                info("large.yaml", recorder.exchanges().size(), EnumSet.allOf(CheckGroup.class)),
                operations,
                recorder.verdicts(),
                recorder.exchanges(),
                List.of());
    }

    /** One operation whose every text tries to get out of its place. */
    static RunResult hostile() {
        var recorder = new SampleRecorder();
        var origin = new Location("a.yaml", "/paths/" + HOSTILE, 3, 1);
        var operation = new OperationRef("op" + HOSTILE, HttpMethod.GET, "/" + HOSTILE, origin);
        recorder.hostile(operation, HOSTILE);
        var info = new RunInfo(
                "a.yaml" + HOSTILE,
                "Title" + HOSTILE,
                "1" + HOSTILE,
                "http://h/" + HOSTILE,
                Instant.parse("2026-11-21T09:12:03.250Z"),
                Duration.ofMillis(3),
                42,
                Mode.FULL,
                1,
                TESTED,
                "f" + HOSTILE,
                Optional.empty());
        return new RunResult(
                info,
                List.of(operation),
                recorder.verdicts(),
                recorder.exchanges(),
                List.of(new Leftover(HOSTILE, HOSTILE, HOSTILE, Optional.of(HOSTILE))));
    }

    private static RunInfo info(String document, int requests, EnumSet<CheckGroup> groups) {
        return new RunInfo(
                document,
                document.startsWith("env") ? "Environments API" : "Large API",
                "1.0.0",
                "http://127.0.0.1:8090",
                Instant.parse("2026-11-21T09:12:03.250Z"),
                Duration.ofMillis(3264),
                42,
                Mode.FULL,
                requests,
                groups,
                "5f3a",
                Optional.empty());
    }

    private static List<String> operationLines() {
        try (var in = SampleRuns.class.getResourceAsStream("/report/operations.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
