package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.conformance.deviation.InvalidDeviationsException;
import dev.dovetail.conformance.report.Reports;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.stub.ScriptedServer;
import dev.dovetail.conformance.stub.ScriptedServer.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known beforehand does not fail a run, whether the command, Maven or JUnit runs it: all of them go through here. */
class KnownBeforeTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Things, version: "1" }
            paths: { /things: { get: { operationId: list, responses: { "200": { description: ok } } } } }
            """;
    private static final String KNOWN = """
              - { check: status.success, operation: list, reason: to be mended, until: 2999-01-31 }
            """;
    private static final String STALE = """
              - { check: paths.answers, operation: list, reason: long mended, until: 2999-01-31 }
            """;
    private static final String LIST = "known deviations are up to date";

    @TempDir
    private Path folder;

    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedServer.start(call -> Reply.empty(201));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsTheListThatTheConfigurationNamesAndMakesTheChecksThatItNames() throws IOException {
        list(KNOWN);
        var result = configured("known_deviations: known.yaml\nchecks: { include: [status.success, paths.answers] }")
                .run();

        assertThat(result.conforms()).isTrue();
        assertThat(result.with(Outcome.KNOWN))
                .extracting(one -> one.check().id())
                .containsExactly("status.success");
        assertThat(result.verdicts()).extracting(one -> one.check().id()).doesNotContain("status.undocumented");
    }

    @Test
    void failsOnlyWhatIsNewSinceAnEarlierRun() throws IOException {
        Reports.writeAll(conformance().run(), folder);

        var now = conformance().since(folder.resolve("report.json")).run();

        assertThat(now.conforms()).isTrue();
        assertThat(now.count(Outcome.KNOWN)).isPositive();
    }

    @Test
    void refusesAListThatIsNoneBeforeItSendsAnything() {
        assertThatThrownBy(conformance().knownDeviations(folder.resolve("none.yaml"))::run)
                .isInstanceOf(InvalidDeviationsException.class)
                .hasMessageContaining("none.yaml");
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void abortsTheTestOfWhatIsKnownAndFailsThatOfAnEntryThatHasHadItsDay() throws IOException {
        assertThat(outcomes(conformance()))
                .containsEntry("status.success", "failed")
                .doesNotContainKey(LIST);
        assertThat(outcomes(conformance().knownDeviations(list(KNOWN))))
                .containsEntry("status.success", "aborted")
                .containsEntry(LIST, "passed");
        assertThat(outcomes(conformance().knownDeviations(list(KNOWN + STALE)))).containsEntry(LIST, "failed");
    }

    private Path list(String entries) throws IOException {
        return Files.writeString(folder.resolve("known.yaml"), "deviations:\n" + entries);
    }

    private Conformance configured(String settings) throws IOException {
        return conformance().configuration(Files.writeString(folder.resolve("dovetail.yaml"), settings));
    }

    private Conformance conformance() {
        return Conformance.of(Documents.of(DOCUMENT)).against(server.url(""));
    }

    private static Map<String, String> outcomes(Conformance conformance) {
        var outcomes = new LinkedHashMap<String, String>();
        try (var nodes = conformance.tests()) {
            nodes.flatMap(KnownBeforeTest::leaves).forEach(test -> outcomes.put(test.getDisplayName(), outcome(test)));
        }
        return outcomes;
    }

    private static Stream<DynamicTest> leaves(DynamicNode node) {
        return node instanceof DynamicContainer container
                ? container.getChildren().flatMap(KnownBeforeTest::leaves)
                : Stream.of((DynamicTest) node);
    }

    private static String outcome(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "passed";
        } catch (org.opentest4j.TestAbortedException e) {
            return "aborted";
        } catch (Throwable e) {
            return "failed";
        }
    }
}
