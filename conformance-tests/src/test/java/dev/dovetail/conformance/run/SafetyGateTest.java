package dev.dovetail.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.plan.BodyPlan;
import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.plan.Planner;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Value;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.PathTemplate;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SafetyGateTest {
    private static final Value OURS = new Value.Kept("note");
    private static final Value NOBODYS = new Value.MadeUp(IntNode.valueOf(9));
    private static final Value GIVEN_AWAY = new Value.Given(IntNode.valueOf(3), true);
    private static final Value THEIRS = new Value.Given(IntNode.valueOf(1), false);

    private final SafetyGate gate = new SafetyGate(Mode.FULL);

    @Test
    void letsNothingThroughThatChangesWhatTheRunDidNotCreate() {
        for (var method : HttpMethod.values()) {
            for (var values : products()) {
                var item = request(method, "/projects/{project}/notes/{id}/", values);
                var innermost = values.get("id");
                var allowed = method.safe() || !innermost.equals(THEIRS);

                assertThat(gate.objection(item).isEmpty())
                        .as(method + " " + values)
                        .isEqualTo(allowed);
            }
        }
    }

    @Test
    void letsNewThingsBeMadeBelowAFixedPlaceAndNothingElseBeDoneThere() {
        var values = Map.of("project", THEIRS);

        assertThat(gate.objection(request(HttpMethod.POST, "/projects/{project}/notes/", values)))
                .isEmpty();
        assertThat(gate.objection(request(HttpMethod.PATCH, "/projects/{project}/notes/", values)))
                .isEmpty();
        for (var method : List.of(HttpMethod.DELETE, HttpMethod.PUT)) {
            assertThat(gate.objection(request(method, "/projects/{project}/notes/", values)))
                    .isPresent();
            assertThat(gate.objection(request(method, "/settings/", Map.of()))).isPresent();
        }
        assertThat(gate.objection(withBody(request(HttpMethod.PATCH, "/settings/", Map.of()))))
                .isPresent();
        assertThat(gate.objection(withBody(request(HttpMethod.PATCH, "/projects/{project}/notes/", values))))
                .isPresent();
    }

    @Test
    void letsNoChangeThroughWhenTheRunIsReadOnly() {
        var readOnly = new SafetyGate(Mode.READ_ONLY);

        for (var method : HttpMethod.values()) {
            assertThat(readOnly.objection(request(method, "/notes/{id}/", Map.of("id", OURS)))
                            .isEmpty())
                    .isEqualTo(method.safe());
        }
    }

    @Test
    void stopsNoneOfThePlanForTheEnvironmentsApi() {
        var target = Target.at(URI.create("http://localhost:1")).withFixtures(Documents.environmentsFixtures());
        var plan = new Planner(Documents.environments(), target).plan();

        var stopped = new ArrayList<String>();
        for (var scenario : plan.scenarios()) {
            scenario.preparation()
                    .forEach(step -> gate.objection(step.request()).ifPresent(stopped::add));
            for (var planned : scenario.cases()) {
                planned.steps().forEach(step -> gate.objection(step.request()).ifPresent(stopped::add));
            }
        }

        assertThat(stopped).isEmpty();
    }

    private static List<Map<String, Value>> products() {
        var all = List.of(OURS, NOBODYS, GIVEN_AWAY, THEIRS);
        return all.stream()
                .flatMap(project -> all.stream().map(id -> Map.of("project", project, "id", id)))
                .toList();
    }

    private static RequestPlan request(HttpMethod method, String path, Map<String, Value> values) {
        return new RequestPlan(
                method,
                new PathTemplate(path),
                Optional.empty(),
                values,
                List.of(),
                Optional.empty(),
                new Credential.None(),
                List.of());
    }

    private static RequestPlan withBody(RequestPlan request) {
        return request.with(Optional.of(
                new BodyPlan("application/json", IntNode.valueOf(1), Map.of(), java.util.Set.of(), Optional.empty())));
    }
}
