package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.FixedTokens;
import dev.dovetail.conformance.configuration.Limits;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.stub.shelf.ShelfFault;
import dev.dovetail.conformance.stub.shelf.ShelfServer;
import dev.dovetail.contract.Contract;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of HTTP and of state: each fault against them is found by its check, at its operation, and nothing else is. */
@Tag("exhaustive")
class ShelfFaultsTest {
    private static final Contract SHELF = Documents.read("/dev/dovetail/conformance/stub/shelf.yaml");
    private static final Limits ONE_BY_ONE = Limits.DEFAULTS.withParallelism(1).withLongestWait(Duration.ZERO);

    @ParameterizedTest
    @EnumSource
    void findsTheFaultAndNothingElse(ShelfFault fault) throws IOException {
        try (var server = ShelfServer.start(fault)) {
            assertThat(found(run(server))).isEqualTo(new TreeSet<>(fault.found()));
        }
    }

    @Test
    void findsNothingOnTheFaultlessServer() throws IOException {
        try (var server = ShelfServer.start()) {
            var result = run(server);

            assertThat(found(result)).isEmpty();
            assertThat(server.books()).isZero();
            assertThat(result.info().requests()).isEqualTo(server.requests());
        }
    }

    static RunResult run(ShelfServer server) {
        return Conformance.of(SHELF)
                .against(server.baseUrl())
                .tokens(FixedTokens.of(ShelfServer.TOKEN))
                .with(target -> target.withLimits(ONE_BY_ONE).withDepth(Depth.NONE))
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
