package dev.dovetail.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.check.PathChecks;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.contract.model.Operation;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Target TARGET = Target.at(URI.create("http://localhost:1"))
            .withFixtures(Documents.environmentsFixtures())
            .withScopeRules(ScopeRules.WRITE_IMPLIES_READ);

    @Test
    void coversEveryOperationOfTheEnvironmentsApi() {
        var contract = Documents.environments();

        var plan = new Planner(contract, TARGET).plan();

        assertThat(plan.scenarios()).hasSize(41);
        assertThat(plan.scenarios())
                .extracting(Scenario::operation)
                .extracting(Operation::label)
                .doesNotHaveDuplicates();
        assertThat(plan.requests()).isBetween(400, 2000);
    }

    @Test
    void leavesNoCellOfTheMatrixEmpty() {
        var built = List.of(
                CheckGroup.PATHS,
                CheckGroup.METHOD,
                CheckGroup.STATUS,
                CheckGroup.AUTHENTICATION,
                CheckGroup.SCOPES,
                CheckGroup.LIFE_CYCLE);

        for (var scenario : new Planner(Documents.environments(), TARGET).plan().scenarios()) {
            var groups = new HashSet<CheckGroup>();
            scenario.cases().forEach(planned -> planned.checks().forEach(check -> groups.add(check.group())));
            scenario.gaps().forEach(gap -> groups.add(gap.check().group()));
            groups.add(CheckGroup.STATUS);
            assertThat(groups).as(scenario.operation().label()).containsAll(built);
        }
    }

    @Test
    void givesTheSamePlanForTheSameInput() {
        var contract = Documents.environments();

        var one = new Planner(contract, TARGET).plan().print();
        var other = new Planner(contract, TARGET).plan().print();

        assertThat(one).isEqualTo(other).contains("control").doesNotContain("Optional[");
    }

    @Test
    void saysWhatIsMissingWhereNothingGivesAnIdentifier() {
        var bare = Target.at(URI.create("http://localhost:1"));

        var scenario =
                new Planner(Documents.environments(), bare).plan().scenarios().get(0);

        assertThat(scenario.cases()).isEmpty();
        assertThat(scenario.gaps()).extracting(Gap::check).contains(PathChecks.ANSWERS, ShapeChecks.BODY);
        assertThat(scenario.gaps().get(0).reason())
                .isEqualTo("no value is known for {project_id} and no operation of the document creates or lists one:"
                        + " name one under fixtures, or say under resources what creates it");
    }
}
