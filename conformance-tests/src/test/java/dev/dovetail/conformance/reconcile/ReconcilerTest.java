package dev.dovetail.conformance.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.report.OverlayReport;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.Cause.Suspect;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.stub.Fault;
import dev.dovetail.conformance.stub.NotesServer;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run offers to change in the document does make the two agree: applied, and run again. */
class ReconcilerTest {

    private static final String NOTES = "/dev/dovetail/conformance/stub/notes.yaml";

    /** Faults by which the server does something else than the document, and does so always. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "CREATED_IS_200",
                "REQUIRED_MEMBER_MISSING",
                "TEAPOT_FOR_UNKNOWN_ID",
                "NULL_WHERE_NOT_NULLABLE",
                "VALUE_OUTSIDE_ENUMERATION",
                "ERROR_OF_ANOTHER_SHAPE",
                "REQUIRED_HEADER_MISSING"
            })
    void theOverlayMakesTheDocumentAgree(Fault fault, @TempDir Path folder) throws IOException {
        try (var server = NotesServer.start(fault)) {
            var before = run(server, Documents.read(NOTES));
            assertThat(findings(before)).isNotEmpty();

            var after = run(server, reconciled(before, folder));

            assertThat(findings(after)).isEmpty();
        }
    }

    @Test
    void aMemberThatIsAlwaysAnotherPointsAtTheDocument() throws IOException {
        try (var server = NotesServer.start(Fault.MEMBER_OF_WRONG_FORMAT)) {
            var found = only(run(server, Documents.read(NOTES)));

            assertThat(found.title()).isEqualTo("created_at is not as 'format' of its schema says");
            assertThat(found.suspect()).isEqualTo(Suspect.DOCUMENT);
            assertThat(found.actions()).singleElement().satisfies(action -> {
                assertThat(action.target()).isEqualTo("$.components.schemas.Note.properties.created_at.format");
                assertThat(action.update()).isEmpty();
            });
        }
    }

    @Test
    void aRuleThatProtectsIsNeverTheDocumentsFault() throws IOException {
        try (var server = NotesServer.start(Fault.ANY_WRITE_SCOPE_OPENS)) {
            assertThat(run(server, Documents.read(NOTES)).evidence().causes())
                    .isNotEmpty()
                    .allMatch(found -> found.suspect() == Suspect.SERVER)
                    .allMatch(found -> found.actions().isEmpty());
        }
    }

    @Test
    void aServerThatConformsDisagreesInNothing() throws IOException {
        try (var server = NotesServer.start()) {
            var result = run(server, Documents.read(NOTES));
            assertThat(result.evidence().causes()).isEmpty();
            assertThat(new OverlayReport().text(result)).isEmpty();
        }
    }

    private static Contract reconciled(RunResult before, Path folder) throws IOException {
        var document = folder.resolve("notes.yaml");
        try (InputStream in = ReconcilerTest.class.getResourceAsStream(NOTES)) {
            Files.write(document, in.readAllBytes());
        }
        var overlay = folder.resolve("reconcile.overlay.yaml");
        Files.writeString(overlay, new OverlayReport().text(before).orElseThrow());
        var reading = new ContractReader(ReadOptions.DEFAULTS.withOverlays(List.of(overlay))).read(document);
        assertThat(reading.diagnostics()).as(Files.readString(overlay)).isEmpty();
        return reading.contract().orElseThrow();
    }

    private static Cause only(RunResult result) {
        assertThat(result.evidence().causes()).hasSize(1);
        return result.evidence().causes().get(0);
    }

    private static List<String> findings(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> List.of(Outcome.FAILED, Outcome.WARNED).contains(verdict.outcome()))
                .map(verdict -> verdict.check().id() + " " + verdict.message())
                .toList();
    }

    private static RunResult run(NotesServer server, Contract document) {
        return Conformance.of(document)
                .against(server.baseUrl())
                .tokens(server.tokens())
                .scopeRules(ScopeRules.WRITE_IMPLIES_READ)
                .with(target -> target.withDepth(Depth.NONE))
                .run();
    }
}
