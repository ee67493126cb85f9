package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.FixedTokens;
import dev.dovetail.conformance.configuration.Limits;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.configuration.Token;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.stub.Fault;
import dev.dovetail.conformance.stub.NotesServer;
import dev.dovetail.contract.Contract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ConformanceTest {
    private static final Contract NOTES = Documents.read("/dev/dovetail/conformance/stub/notes.yaml");

    @Test
    void showsWhatIsWrongWhereTheDocumentSaysSoAndHowToSeeItAgain() throws IOException {
        try (var server = NotesServer.start(Fault.MEMBER_OF_WRONG_FORMAT)) {
            var result = FaultsTest.run(server);

            var failure = result.with(Outcome.FAILED).findFirst().orElseThrow();
            assertThat(failure.message())
                    .isEqualTo(
                            "created_at: expected a date-time, got \"yesterday\" (notes.yaml:386) (the first of 3 such answers)");
            assertThat(failure.expected()).contains("a date-time");
            assertThat(failure.origin().pointer()).endsWith("/Note/properties/created_at");
            assertThat(failure.origin().line()).isPositive();
            assertThat(result.exchange(failure.exchange().orElseThrow())
                            .orElseThrow()
                            .toCurl())
                    .startsWith("curl -i")
                    .contains("$TOKEN");
        }
    }

    @Test
    void keepsEverySecretOutOfTheResult() throws IOException {
        try (var server = NotesServer.start()) {
            var result = FaultsTest.run(server);

            assertThat(result.exchanges()).hasSizeGreaterThan(200);
            assertThat(result.exchanges().stream().map(Exchange::toString).collect(Collectors.joining()))
                    .doesNotContain(Base64.getUrlEncoder().encodeToString("tok_secre".getBytes(StandardCharsets.UTF_8)))
                    .doesNotContain("tok_expired0")
                    .doesNotContain("tok_revoked0")
                    .contains("Bearer $TOKEN");
        }
    }

    @Test
    void sendsNoRequestThatAsksForAChangeWhenItIsReadOnly() throws IOException {
        try (var server = NotesServer.start()) {
            var result = conformance(server).mode(Mode.READ_ONLY).run();

            assertThat(result.exchanges()).extracting(Exchange::method).containsOnly("GET", "HEAD", "OPTIONS");
            assertThat(result.conforms()).isTrue();
            assertThat(verdict(result, "notes_create", "status.success").outcome())
                    .isEqualTo(Outcome.NOT_TESTED);
            assertThat(verdict(result, "notes_create", "status.success").message())
                    .isEqualTo("the run is read-only: POST asks for a change");
            assertThat(verdict(result, "notes_list", "scope.exact").outcome()).isEqualTo(Outcome.PASSED);
        }
    }

    @Test
    void saysWhichTokenItWouldNeed() throws IOException {
        try (var server = NotesServer.start()) {
            var everything =
                    server.tokens().token(Set.of(), all()).orElseThrow().secret();
            var result = conformance(server).token(everything).run();

            assertThat(result.conforms()).isTrue();
            assertThat(verdict(result, "notes_list", "status.success").outcome())
                    .isEqualTo(Outcome.PASSED);
            assertThat(verdict(result, "notes_list", "scope.sibling".replace("sibling", "missing"))
                            .message())
                    .isEqualTo(
                            "give a token with every scope but note:read, or a way to get one (security scheme token)");
            assertThat(verdict(result, "notes_list", "authentication.expired").outcome())
                    .isEqualTo(Outcome.NOT_TESTED);
        }
    }

    @Test
    void makesDoWithTheTokensOfAList() throws IOException {
        try (var server = NotesServer.start()) {
            var source = server.tokens();
            var reader = source.token(Set.of(), Set.of("note:read")).orElseThrow();
            var everything = source.token(Set.of(), all()).orElseThrow().secret();
            var result = conformance(server)
                    .tokens(FixedTokens.of(everything).and(new Token(reader.secret(), Set.of("note:read"))))
                    .run();

            assertThat(result.conforms()).isTrue();
            assertThat(verdict(result, "notes_list", "scope.exact").outcome()).isEqualTo(Outcome.PASSED);
            assertThat(verdict(result, "notes_create", "scope.sibling").outcome())
                    .isEqualTo(Outcome.PASSED);
            assertThat(verdict(result, "labels_list", "scope.exact").outcome()).isEqualTo(Outcome.NOT_TESTED);
        }
    }

    @Test
    void testsWhatIsSelectedAndNothingElse() throws IOException {
        try (var server = NotesServer.start()) {
            var selection = new Selection(List.of("notes_*", "scope.*"), List.of("notes_touch", "scope.none"));
            var result = conformance(server)
                    .with(target -> target.withSelection(selection))
                    .run();

            assertThat(result.operations())
                    .extracting(operation -> operation.label())
                    .containsExactly("notes_list", "notes_create", "notes_read", "notes_update", "notes_delete");
            assertThat(result.verdicts())
                    .extracting(verdict -> verdict.check().id())
                    .allMatch(id -> id.startsWith("scope."))
                    .doesNotContain("scope.none");
        }
    }

    @Test
    void tellsAListenerAboutEveryOperation() throws IOException {
        var heard = new ArrayList<String>();
        try (var server = NotesServer.start()) {
            conformance(server)
                    .listener(new RunListener() {
                        @Override
                        public void judged(
                                dev.dovetail.conformance.result.OperationRef operation, List<Verdict> verdicts) {
                            heard.add(operation.label());
                        }

                        @Override
                        public void cleaningUp() {
                            heard.add("clean-up");
                        }
                    })
                    .run();
        }

        assertThat(heard).hasSize(25).endsWith("clean-up").contains("ping", "notes_list");
    }

    @Test
    void cannotRunWhereNothingAnswers() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var conformance = Conformance.of(NOTES).against("http://localhost:" + port);

        assertThatThrownBy(conformance::run)
                .isInstanceOf(TargetUnreachableException.class)
                .hasMessageStartingWith("http://localhost:" + port + " does not answer: no answer came");
    }

    @Test
    void losesOneCaseToAServerThatHangsNotTheRun() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.createContext("/ping/", exchange -> {
            // Never answers: the exchange stays open until the server stops.
        });
        server.start();
        try {
            var limits = new Limits(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMinutes(1), 2);
            var result = Conformance.of(NOTES)
                    .against("http://localhost:" + server.getAddress().getPort())
                    .with(target -> target.withLimits(limits).withSelection(new Selection(List.of("ping"), List.of())))
                    .run();

            var failure = verdict(result, "ping", "status.server-error");
            assertThat(failure.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(failure.message()).contains("no whole answer came within 300 ms");
            assertThat(verdict(result, "ping", "status.success").outcome()).isEqualTo(Outcome.NOT_TESTED);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void stopsWhenTimeIsUpAndSaysSo() throws IOException {
        try (var server = NotesServer.start()) {
            var limits = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ZERO, 2);
            var result = conformance(server)
                    .with(target -> target.withLimits(limits))
                    .run();

            assertThat(result.count(Outcome.PASSED)).isZero();
            assertThat(verdict(result, "notes_list", "status.success").message())
                    .isEqualTo("the time limit of the run was reached");
            assertThat(server.notes()).isZero();
        }
    }

    @Test
    void leavesNothingBehindEvenWhenTheServerMisbehaves() throws IOException {
        for (var fault :
                List.of(Fault.UNAUTHORIZED_CREATION_HAPPENS, Fault.ANY_WRITE_SCOPE_OPENS, Fault.NOTE_NOT_ROUTED)) {
            try (var server = NotesServer.start(fault)) {
                var result = FaultsTest.run(server);

                assertThat(result.leftovers()).as(fault.name()).isEmpty();
                // What was created behind a 401 told nobody its identifier: it cannot be found again.
                assertThat(server.notes() == 0).isEqualTo(fault != Fault.UNAUTHORIZED_CREATION_HAPPENS);
            }
        }
    }

    @Test
    void turnsFailuresAndGapsIntoFailedAndAbortedTests() throws IOException {
        try (var server = NotesServer.start(Fault.CREATED_IS_200)) {
            try (var tests = conformance(server)
                    .with(target -> target.withSelection(new Selection(List.of("notes_create", "whoami"), List.of())))
                    .tests()) {
                var outcomes = tests.map(DynamicContainer.class::cast)
                        .flatMap(container -> container.getChildren().map(DynamicTest.class::cast))
                        .map(test -> outcome(test).map(outcome -> test.getDisplayName() + ": " + outcome))
                        .flatMap(Optional::stream)
                        .toList();

                assertThat(outcomes)
                        .anySatisfy(outcome -> assertThat(outcome)
                                .startsWith("status.success: failed")
                                .contains("expected: 201", "actual:   200", "notes.yaml:", "curl -i"))
                        .anySatisfy(outcome -> assertThat(outcome).startsWith("life-cycle.read: aborted"));
            }
            assertThat(server.notes()).isZero();
        }
    }

    @TestFactory
    Stream<DynamicNode> testsTheNotesServer() throws IOException {
        var server = NotesServer.start();
        return conformance(server).tests().onClose(server::close);
    }

    @Test
    void plansWithoutSendingAnything() throws IOException {
        try (var server = NotesServer.start()) {
            var plan = conformance(server).plan();

            assertThat(plan.print()).contains("scope.missing note:read", "DELETE /notes/<subject id>/");
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void hasNoCheckWithoutAClauseAndASentence() {
        assertThat(Checks.all()).extracting(check -> check.id()).doesNotHaveDuplicates();
        assertThat(Checks.all())
                .allSatisfy(check -> assertThat(check.proves()).isNotBlank().doesNotEndWith("."))
                .allSatisfy(check -> assertThat(check.clause()).isNotBlank());
    }

    private static Conformance conformance(NotesServer server) {
        return Conformance.of(NOTES)
                .against(server.baseUrl())
                .tokens(server.tokens())
                .scopeRules(ScopeRules.WRITE_IMPLIES_READ)
                .with(target -> target.withDepth(Depth.NONE));
    }

    private static Set<String> all() {
        return Set.of("note:read", "note:write", "label:read", "label:write", "shelf:read", "shelf:write");
    }

    private static Verdict verdict(RunResult result, String operation, String check) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.operation().orElseThrow().label().equals(operation))
                .filter(verdict -> verdict.check().id().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> outcome(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return Optional.empty();
        } catch (AssertionFailedError e) {
            return Optional.of("failed " + e.getMessage());
        } catch (TestAbortedException e) {
            return Optional.of("aborted " + e.getMessage());
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
