package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.configuration.Authentication;
import dev.dovetail.conformance.configuration.Caller;
import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.Fixtures;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.stub.Fault;
import dev.dovetail.conformance.stub.NotesServer;
import dev.dovetail.conformance.stub.shelf.ShelfFault;
import dev.dovetail.conformance.stub.shelf.ShelfServer;
import dev.dovetail.contract.Contract;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the suite is worth: each fault is found, by its check, at its operation, and nothing else is reported. */
@Tag("exhaustive")
class FaultsTest {
    private static final Contract NOTES = Documents.read("/dev/dovetail/conformance/stub/notes.yaml");

    private static final List<CheckGroup> GROUPS = List.of(
            CheckGroup.PATHS,
            CheckGroup.METHOD,
            CheckGroup.STATUS,
            CheckGroup.AUTHENTICATION,
            CheckGroup.SCOPES,
            CheckGroup.ISOLATION,
            CheckGroup.SHAPE,
            CheckGroup.LIFE_CYCLE,
            CheckGroup.PAGINATION,
            CheckGroup.HTTP);

    @ParameterizedTest
    @EnumSource
    void findsTheFaultAndNothingElse(Fault fault) throws IOException {
        try (var server = NotesServer.start(fault)) {
            assertThat(found(run(server))).isEqualTo(new TreeSet<>(fault.found()));
        }
    }

    @Test
    void findsNothingOnTheFaultlessServer() throws IOException {
        try (var server = NotesServer.start()) {
            var result = run(server);

            assertThat(found(result)).isEmpty();
            assertThat(result.conforms()).isTrue();
            assertThat(result.leftovers()).isEmpty();
            assertThat(server.notes()).isZero();
            assertThat(result.info().requests()).isEqualTo(server.requests());
        }
    }

    @Test
    void leavesNoCellOfTheMatrixWithoutAWord() throws IOException {
        try (var server = NotesServer.start()) {
            var result = run(server);

            for (var operation : result.operations()) {
                for (var group : GROUPS) {
                    var open = operation.label().equals("ping") && group == CheckGroup.ISOLATION;
                    var noList = !operation.label().endsWith("_list") && group == CheckGroup.PAGINATION;
                    if (open || noList) {
                        // There is nothing that it could keep apart, or give page by page.
                        continue;
                    }
                    assertThat(result.cell(operation, group).total())
                            .as(operation.label() + " " + group)
                            .isPositive();
                }
            }
            assertThat(result.info().groups()).containsAll(GROUPS);
        }
    }

    @Test
    void hasAFaultForEveryCheck() {
        var tripped = Stream.concat(
                        Arrays.stream(Fault.values()).flatMap(fault -> fault.found().stream()),
                        Arrays.stream(ShelfFault.values()).flatMap(fault -> fault.found().stream()))
                .map(found -> found.substring(0, found.indexOf('@')))
                .collect(Collectors.toSet());

        assertThat(tripped)
                .containsExactlyInAnyOrderElementsOf(Checks.all().stream()
                        .filter(FaultsTest::ofNotes)
                        .map(Check::id)
                        .toList());
    }

    @Test
    void makesEveryCheckOfTheCatalogueOnTheFaultlessServers() throws IOException {
        try (var server = NotesServer.start();
                var shelf = ShelfServer.start()) {
            assertThat(Stream.concat(
                                    run(server).with(Outcome.PASSED),
                                    ShelfFaultsTest.run(shelf).with(Outcome.PASSED))
                            .map(verdict -> verdict.check().id())
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(Checks.all().stream()
                            .filter(FaultsTest::ofNotes)
                            .map(Check::id)
                            .toList());
        }
    }

    /** The checks of data have a server of their own, and {@link DataFaultsTest}. */
    private static boolean ofNotes(Check check) {
        return GROUPS.contains(check.group());
    }

    static RunResult run(NotesServer server) {
        return Conformance.of(NOTES)
                .against(server.baseUrl())
                .tokens(server.tokens())
                .scopeRules(ScopeRules.WRITE_IMPLIES_READ)
                .secondCaller(new Caller(Authentication.of(server.strangersTokens()), Fixtures.NONE))
                .with(target -> target.withDepth(Depth.NONE))
                .run();
    }

    private static TreeSet<String> found(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> List.of(Outcome.FAILED, Outcome.WARNED).contains(verdict.outcome()))
                .map(verdict -> verdict.check().id() + "@"
                        + verdict.operation().orElseThrow().label())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
