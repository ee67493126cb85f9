package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.Limits;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.stub.NotesServer;
import dev.dovetail.conformance.stub.RogueServer;
import dev.dovetail.contract.Contract;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of a run when the server asks for patience, fails for good, or answers now so and now otherwise. */
class CourseTest {
    /** The stub does not know the address under which it is asked, so its links lead past the server in front of it. */
    private static final Selection WITHOUT_LINKS = new Selection(List.of(), List.of("pagination.link-host"));

    private static final Contract NOTES = Documents.read("/dev/dovetail/conformance/stub/notes.yaml");
    private static final String TOO_MANY = "429 Too Many Requests\r\nRetry-After: 0";

    @Test
    void waitsWhereItIsAskedToAndFindsNothing() throws IOException {
        var count = new AtomicInteger();
        try (var notes = NotesServer.start();
                var server = RogueServer.before(
                        notes, (client, request) -> count.incrementAndGet() % 40 == 0 && say(client, TOO_MANY))) {
            var result = run(notes, server, Limits.DEFAULTS);

            assertThat(result.with(Outcome.FAILED)).isEmpty();
            assertThat(result.with(Outcome.WARNED)).isEmpty();
            assertThat(result.course().ending()).isEqualTo(Course.Ending.COMPLETE);
            assertThat(result.course().remarks())
                    .singleElement()
                    .asString()
                    .contains("times to be left alone for a while")
                    .contains("the document has no 429");
            assertThat(notes.notes()).isZero();
        }
    }

    @Test
    void testsNothingWhereItIsNeverLetThrough() throws IOException {
        try (var notes = NotesServer.start();
                var server = RogueServer.before(
                        notes,
                        (client, request) -> request.startsWith("GET /whoami/")
                                && say(client, "429 Too Many Requests\r\nRetry-After: 3600"))) {
            var result = run(notes, server, Limits.DEFAULTS);

            assertThat(result.with(Outcome.FAILED)).isEmpty();
            assertThat(verdict(result, "whoami", "status.success").outcome()).isEqualTo(Outcome.NOT_TESTED);
            assertThat(verdict(result, "whoami", "status.success").message())
                    .startsWith("the server answered 429")
                    .contains("it asks to wait 3600 s");
        }
    }

    @Test
    void leavesAServerAloneThatHasBrokenDown() throws IOException {
        var count = new AtomicInteger();
        try (var notes = NotesServer.start();
                var server = RogueServer.before(
                        notes,
                        (client, request) -> count.incrementAndGet() > 60 && say(client, "503 Service Unavailable"))) {
            var result = run(notes, server, Limits.DEFAULTS.withFailuresInARow(5));

            assertThat(result.course().ending()).isEqualTo(Course.Ending.GIVEN_UP);
            assertThat(result.course().remarks())
                    .singleElement()
                    .asString()
                    .startsWith("the run was given up: the server failed 5 times in a row, the last time with 503");
            assertThat(result.with(Outcome.NOT_TESTED).map(Verdict::message))
                    .anyMatch(message -> message.startsWith("the run was given up"));
            assertThat(count.get())
                    .as("requests, those of the clean-up included")
                    .isLessThan(130);
            assertThat(result.leftovers())
                    .as("what could not be removed is told")
                    .isNotEmpty();
        }
    }

    @Test
    void callsFlakyWhatPassesWhenItIsRepeated() throws IOException {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (var notes = NotesServer.start();
                var server = RogueServer.before(
                        notes,
                        (client, request) -> request.startsWith("GET /whoami/")
                                && request.contains("Bearer ey")
                                && seen.add("whoami")
                                && say(client, "500 Internal Server Error"))) {
            var result = run(notes, server, Limits.DEFAULTS);

            assertThat(result.conforms()).isTrue();
            assertThat(result.flaky()).isPositive();
            var verdict = verdict(result, "whoami", "status.server-error");
            assertThat(verdict.outcome()).isEqualTo(Outcome.WARNED);
            assertThat(verdict.flaky()).isTrue();
            assertThat(verdict.message())
                    .startsWith("flaky: the server failed with 500; it passed when it was repeated (exchange ");
        }
    }

    @Test
    void namesItselfInEveryRequest() throws IOException {
        Set<String> agents = ConcurrentHashMap.newKeySet();
        try (var notes = NotesServer.start();
                var server = RogueServer.before(notes, (client, request) -> {
                    agents.add(request.lines()
                            .filter(line -> line.startsWith("User-Agent: "))
                            .findFirst()
                            .orElse(""));
                    return false;
                })) {
            run(notes, server, Limits.DEFAULTS);
            assertThat(agents).singleElement().asString().startsWith("User-Agent: Dovetail");
        }
    }

    private static boolean say(java.net.Socket client, String statusAndFields) throws IOException {
        return RogueServer.say(client, statusAndFields, "");
    }

    private static RunResult run(NotesServer notes, RogueServer server, Limits limits) {
        return Conformance.of(NOTES)
                .against(server.baseUrl())
                .tokens(notes.tokens())
                .scopeRules(ScopeRules.WRITE_IMPLIES_READ)
                .with(target -> target.withDepth(Depth.NONE))
                .with(target -> target.withLimits(limits).withSelection(WITHOUT_LINKS))
                .run();
    }

    private static Verdict verdict(RunResult result, String operation, String check) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.operation().orElseThrow().label().equals(operation))
                .filter(verdict -> verdict.check().id().equals(check))
                .findFirst()
                .orElseThrow();
    }
}
