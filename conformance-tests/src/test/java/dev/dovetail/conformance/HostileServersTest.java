package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.Limits;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.stub.Misbehaviour;
import dev.dovetail.conformance.stub.NotesServer;
import dev.dovetail.conformance.stub.RogueServer;
import dev.dovetail.contract.Contract;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a server does to one operation, it costs what is tested of that operation, and nothing else. */
class HostileServersTest {
    private static final Contract NOTES = Documents.read("/dev/dovetail/conformance/stub/notes.yaml");
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(5), 2).withAnswerSize(4 << 20);
    private static final Selection FEW = new Selection(List.of("ping", "whoami", "notes_create"), List.of());

    @ParameterizedTest
    @EnumSource
    void costsOneOperationNotTheRun(Misbehaviour way) throws IOException {
        try (var notes = NotesServer.start();
                var server = RogueServer.before(notes, "GET /ping/", way)) {
            var result = way.lasts()
                    ? run(notes, server, LIMITS.withRequest(Duration.ofMillis(800)))
                    : run(notes, server, LIMITS);

            assertThat(said(result)).as("what is said of ping").contains(way.saidOfIt());
            assertThat(failedAt(result))
                    .as(() -> "what fails elsewhere: "
                            + result.with(Outcome.FAILED).toList())
                    .isSubsetOf("ping");
            assertThat(result.count(Outcome.PASSED)).isGreaterThan(40);
            assertThat(result.leftovers()).isEmpty();
            assertThat(notes.notes()).isZero();
        }
    }

    @Test
    void takesNoCredentialsToWhereARedirectLeads() throws IOException {
        var visits = new AtomicInteger();
        try (var notes = NotesServer.start();
                var trap = RogueServer.before(notes, (client, request) -> visits.incrementAndGet() > 0);
                var server = RogueServer.before(
                        notes,
                        (client, request) -> request.startsWith("GET /whoami/")
                                && RogueServer.say(
                                        client,
                                        "307 Temporary Redirect\r\nLocation: " + trap.baseUrl() + "/whoami/",
                                        ""))) {
            var result = run(notes, server, LIMITS);

            assertThat(visits).hasValue(0);
            assertThat(failedAt(result)).containsOnly("whoami");
        }
    }

    @Test
    void followsNoPageToAnotherServer() throws IOException {
        var visits = new AtomicInteger();
        try (var notes = NotesServer.start();
                var trap = RogueServer.before(notes, (client, request) -> visits.incrementAndGet() > 0);
                var server = RogueServer.before(
                        notes,
                        (client, request) -> request.startsWith("GET /notes/ HTTP")
                                && RogueServer.say(
                                        client,
                                        "200 OK\r\nContent-Type: application/json",
                                        "{\"count\": 0, \"next\": \"" + trap.baseUrl()
                                                + "/notes/\", \"results\": []}"))) {
            run(notes, server, LIMITS);

            assertThat(visits).hasValue(0);
        }
    }

    @Test
    void isNotLedAstrayByConnectionsThatAreClosedInSilence() throws IOException {
        try (var notes = NotesServer.start();
                var server = RogueServer.before(notes, "nothing", Misbehaviour.ANSWERS_NEVER)) {
            var result = Conformance.of(NOTES)
                    .against(server.baseUrl())
                    .tokens(notes.tokens())
                    .scopeRules(ScopeRules.WRITE_IMPLIES_READ)
                    .with(target -> target.withDepth(Depth.NONE))
                    .with(target -> target.withLimits(LIMITS))
                    .run();

            assertThat(result.with(Outcome.FAILED)).isEmpty();
        }
    }

    private static RunResult run(NotesServer notes, RogueServer server, Limits limits) {
        return Conformance.of(NOTES)
                .against(server.baseUrl())
                .tokens(notes.tokens())
                .scopeRules(ScopeRules.WRITE_IMPLIES_READ)
                .with(target -> target.withDepth(Depth.NONE))
                .with(target -> target.withLimits(limits).withSelection(FEW))
                .run();
    }

    private static String said(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.operation().orElseThrow().label().equals("ping"))
                .filter(verdict -> verdict.outcome() != Outcome.PASSED)
                .map(verdict -> verdict.message())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> failedAt(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.WARNED)
                .map(verdict -> verdict.operation().orElseThrow().label())
                .distinct()
                .toList();
    }
}
