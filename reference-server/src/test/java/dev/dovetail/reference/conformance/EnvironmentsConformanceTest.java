package dev.dovetail.reference.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.reference.ReferenceServer;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.recall.ReferenceSuite;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The environments suite: against the reference server, or against {@code -Ddovetail.base-url=…} with the token in
 * {@code DOVETAIL_TOKEN}.
 */
class EnvironmentsConformanceTest {

    private static final ReferenceSuite SUITE = EnvironmentsSuite.read();

    @TestFactory
    Stream<DynamicNode> environments() {
        var baseUrl = Optional.ofNullable(System.getProperty("dovetail.base-url"));
        if (baseUrl.isPresent()) {
            var suite = SUITE.against(baseUrl.get());
            return Optional.ofNullable(System.getenv("DOVETAIL_TOKEN"))
                    .map(suite::token)
                    .orElse(suite)
                    .tests();
        }
        var server = ReferenceServer.start(ReferenceServerOptions.DEFAULTS);
        return SUITE.against(server).tests().onClose(server::close);
    }

    @Test
    void findsNothingWrongAndLeavesNoCellWithoutAWord() {
        try (var server = ReferenceServer.start(ReferenceServerOptions.DEFAULTS)) {
            var result = SUITE.against(server).run();
            assertThat(result.with(Outcome.FAILED)).isEmpty();
            assertThat(result.with(Outcome.WARNED)).isEmpty();
            assertThat(result.operations()).hasSize(41);
            assertThat(result.leftovers())
                    .as("what the document can remove is removed")
                    .allSatisfy(
                            left -> assertThat(left.what()).contains("the document has no operation that removes it"));
            for (var operation : result.operations()) {
                for (var group : groups(result)) {
                    assertThat(result.cell(operation, group).total())
                            .as(operation.label() + " " + group)
                            .isPositive();
                }
            }
            assertThat(result.with(Outcome.NOT_TESTED).map(Verdict::message)).doesNotContain("");
        }
    }

    /** Not every request holds data that could be varied, and not every answer is a list. */
    private static Set<CheckGroup> groups(RunResult result) {
        var groups = EnumSet.copyOf(result.info().groups());
        groups.removeAll(Set.of(CheckGroup.POSITIVE_DATA, CheckGroup.NEGATIVE_DATA, CheckGroup.PAGINATION));
        return groups;
    }
}
