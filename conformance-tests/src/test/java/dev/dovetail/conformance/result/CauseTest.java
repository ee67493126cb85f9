package dev.dovetail.conformance.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.check.MethodChecks;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.check.StatusChecks;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.HttpMethod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CauseTest {
    private static final Location ORIGIN = new Location("a.yaml", "/paths", 7, 3);

    @Test
    void putsFindingsOfOneCheckInTheSameWordsTogether() {
        var causes = Cause.inTheSameWords(List.of(
                verdict(MethodChecks.ALLOW, "a 405 without Allow", "/a"),
                verdict(StatusChecks.SUCCESS, "answered 201", "/a"),
                verdict(MethodChecks.ALLOW, "a 405 without Allow (the first of 4 such answers)", "/b"),
                verdict(MethodChecks.ALLOW, "Allow lists DELETE", "/c")));

        assertThat(causes)
                .extracting(Cause::title)
                .containsExactly("a 405 without Allow", "answered 201", "Allow lists DELETE");
        assertThat(causes.get(0).findings())
                .extracting(one -> one.operation().orElseThrow())
                .containsExactly("get/a", "get/b");
        assertThat(causes.get(1).findings()).hasSize(1);
    }

    @Test
    void neverCallsARuleOfHttpWrong() {
        var causes = Cause.inTheSameWords(List.of(
                verdict(MethodChecks.ALLOW, "a 405 without Allow", "/a"),
                verdict(ShapeChecks.BODY, "the body is not JSON", "/a")));

        assertThat(causes).extracting(Cause::suspect).containsExactly(Cause.Suspect.SERVER, Cause.Suspect.EITHER);
    }

    @Test
    void holdsWhatIsFlakyAgainstTheServerAndApart() {
        var finding = verdict(ShapeChecks.BODY, "the body is not JSON", "/a");
        var causes = Cause.inTheSameWords(List.of(finding, finding.contradicted("it passed when it was repeated")));

        assertThat(causes).extracting(Cause::suspect).containsExactly(Cause.Suspect.EITHER, Cause.Suspect.SERVER);
    }

    @Test
    void leavesOutTheExchangeWhereMessagesAreCompared() {
        assertThat(verdict(MethodChecks.ALLOW, "POST /a was answered 500 (exchange 17), and so on", "/a")
                        .messageInGeneral())
                .isEqualTo("POST /a was answered 500, and so on");
    }

    private static Verdict verdict(Check check, String message, String path) {
        return new Verdict(
                check,
                Optional.of(new OperationRef("get" + path, HttpMethod.GET, path, ORIGIN)),
                Outcome.FAILED,
                message,
                Optional.empty(),
                Optional.empty(),
                ORIGIN,
                Optional.empty());
    }
}
