package dev.dovetail.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.report.ComparisonReport;
import dev.dovetail.conformance.report.TerminalStyle;
import dev.dovetail.conformance.result.Difference;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.stub.Fault;
import dev.dovetail.conformance.stub.NotesServer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One plan on two servers, the second of which has a fault or has not. */
class DeploymentsTest {

    @Test
    void twoThatDoTheSameDifferInNothing() throws IOException {
        var one = run();
        var other = run();

        assertThat(new Deployments(one, other).differences()).isEmpty();
        assertThat(report(one, other)).contains("The two do the same in all ");
    }

    @Test
    void tellsTheStatusAndTheVerdictThatComesOfIt() throws IOException {
        assertThat(differences(Fault.CREATED_IS_200))
                .anySatisfy(difference -> {
                    assertThat(difference.aspect()).isEqualTo("verdict");
                    assertThat(difference.subject().check()).isEqualTo("status.success");
                    assertThat(difference.here() + " " + difference.there()).isEqualTo("passed failed");
                })
                .anySatisfy(difference -> {
                    assertThat(difference.aspect()).isEqualTo("status");
                    assertThat(difference.here() + " " + difference.there()).isEqualTo("201 200");
                })
                .allMatch(difference -> difference.subject().operation().equals(Optional.of("notes_create")));
    }

    @Test
    void tellsMediaTypesHeadersAndShapes() throws IOException {
        assertThat(differences(Fault.HTML_IN_PLACE_OF_JSON))
                .extracting(Difference::aspect)
                .contains("media type");
        assertThat(differences(Fault.REQUIRED_HEADER_MISSING))
                .extracting(Difference::aspect, Difference::here)
                .contains(tuple("headers", "x-request-number"));
        assertThat(differences(Fault.UNDOCUMENTED_MEMBER))
                .extracting(Difference::aspect)
                .contains("shape");
    }

    private static List<Difference> differences(Fault fault) throws IOException {
        return new Deployments(run(), run(fault)).differences();
    }

    private static String report(RunResult one, RunResult other) {
        var deployments = new Deployments(one, other);
        return new ComparisonReport(one, other, deployments.differences(), deployments.oneSided())
                .text(TerminalStyle.plain(100));
    }

    private static RunResult run(Fault... faults) throws IOException {
        try (var server = NotesServer.start(faults)) {
            return Conformance.of(Documents.read("/dev/dovetail/conformance/stub/notes.yaml"))
                    .against(server.baseUrl())
                    .tokens(server.tokens())
                    .scopeRules(ScopeRules.WRITE_IMPLIES_READ)
                    .with(target -> target.withSelection(
                            new Selection(List.of("notes_create", "notes_list", "whoami", "ping"), List.of())))
                    .run();
        }
    }
}
