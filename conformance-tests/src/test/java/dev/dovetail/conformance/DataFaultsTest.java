package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.stub.WidgetFault;
import dev.dovetail.conformance.stub.WidgetServer;
import dev.dovetail.contract.Contract;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the checks of data are worth: each fault is found, by its check, at its operation, and nothing else is reported. */
@Tag("exhaustive")
class DataFaultsTest {
    private static final Contract WIDGETS = Documents.read("/dev/dovetail/conformance/stub/widgets.yaml");
    private static final Selection WITHOUT_HTTP = new Selection(List.of(), List.of("http.*"));
    private static final Set<CheckGroup> DATA = Set.of(CheckGroup.POSITIVE_DATA, CheckGroup.NEGATIVE_DATA);

    @ParameterizedTest
    @EnumSource
    void findsTheFaultAndNothingElse(WidgetFault fault) throws IOException {
        try (var server = WidgetServer.start(fault)) {
            assertThat(found(run(server, Depth.CHOSEN))).isEqualTo(new TreeSet<>(fault.found()));
        }
    }

    @Test
    void findsNothingOnTheFaultlessServerHoweverDeepItLooks() throws IOException {
        for (var depth : List.of(Depth.NONE, Depth.CHOSEN, Depth.MORE)) {
            try (var server = WidgetServer.start()) {
                var result = run(server, depth);

                assertThat(found(result)).as(depth.toString()).isEmpty();
                assertThat(server.widgets()).as(depth.toString()).isZero();
            }
        }
    }

    @Test
    void sendsMoreTheDeeperItLooks() throws IOException {
        try (var server = WidgetServer.start()) {
            var none = run(server, Depth.NONE).info().requests();
            var chosen = run(server, Depth.CHOSEN).info().requests();
            var more = run(server, Depth.MORE).info().requests();

            assertThat(none).isLessThan(chosen);
            assertThat(chosen).isLessThan(more);
        }
    }

    @Test
    void hasAFaultForEveryCheckOfDataAndMakesThemAll() throws IOException {
        var checks = Checks.all().stream()
                .filter(check -> DATA.contains(check.group()))
                .map(Check::id)
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(WidgetFault.values())
                        .flatMap(fault -> fault.found().stream())
                        .map(found -> found.substring(0, found.indexOf('@')))
                        .filter(id -> id.contains("-data."))
                        .collect(Collectors.toSet()))
                .isEqualTo(checks);
        try (var server = WidgetServer.start()) {
            assertThat(run(server, Depth.CHOSEN)
                            .with(Outcome.PASSED)
                            .map(verdict -> verdict.check().id())
                            .filter(id -> id.contains("-data."))
                            .collect(Collectors.toSet()))
                    .isEqualTo(checks);
        }
    }

    @Test
    void showsTheFaultInTheSmallestRequest() throws IOException {
        try (var server = WidgetServer.start(WidgetFault.REFUSES_OPTIONAL_MEMBER)) {
            var result = run(server, Depth.CHOSEN);

            var warning = result.with(Outcome.WARNED).findFirst().orElseThrow();
            assertThat(warning.message()).isEqualTo("refused: display_name: \"dovetail\"");
            assertThat(body(result)).contains("\"display_name\":\"dovetail\"").doesNotContain("\"code\"");
            assertThat(warning.origin().pointer()).endsWith("/properties/display_name");
        }
        try (var server = WidgetServer.start(WidgetFault.TAKES_UNKNOWN_MEMBER)) {
            var result = run(server, Depth.CHOSEN);

            assertThat(body(result)).contains("dovetail_unknown").doesNotContain("\"note\"");
        }
        try (var server = WidgetServer.start(WidgetFault.FAILS_ON_NULL)) {
            assertThat(body(run(server, Depth.CHOSEN))).contains("\"note\":null");
        }
    }

    private static String body(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> Set.of(Outcome.FAILED, Outcome.WARNED).contains(verdict.outcome()))
                .findFirst()
                .flatMap(verdict -> verdict.exchange())
                .flatMap(result::exchange)
                .flatMap(Exchange::requestBody)
                .orElseThrow();
    }

    private static RunResult run(WidgetServer server, Depth depth) {
        return Conformance.of(WIDGETS)
                .against(server.baseUrl())
                .with(target -> target.withDepth(depth).withSelection(WITHOUT_HTTP))
                .run();
    }

    private static TreeSet<String> found(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> Set.of(Outcome.FAILED, Outcome.WARNED).contains(verdict.outcome()))
                .map(verdict -> verdict.check().id() + "@"
                        + verdict.operation().orElseThrow().label())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
