package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.check.MethodChecks;
import dev.dovetail.conformance.check.StatusChecks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.HttpMethod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CauseTest {
    private static final Location ORIGIN = new Location("a.yaml", "/paths", 7, 3);

    @Test
    void putsFindingsOfOneCheckInTheSameWordsTogether() {
        var causes = Cause.of(List.of(
                verdict(MethodChecks.ALLOW, "a 405 without Allow", "/a"),
                verdict(StatusChecks.SUCCESS, "answered 201", "/a"),
                verdict(MethodChecks.ALLOW, "a 405 without Allow (the first of 4 such answers)", "/b"),
                verdict(MethodChecks.ALLOW, "Allow lists DELETE", "/c")));

        assertThat(causes).hasSize(3);
        assertThat(causes.get(0).elsewhere()).containsExactly("GET /b");
        assertThat(causes.get(1).elsewhere()).isEmpty();
    }

    @Test
    void leavesOutTheExchangeWhereReasonsAreCompared() {
        assertThat(Cause.general("POST /a was answered 500 (exchange 17), and so on"))
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
