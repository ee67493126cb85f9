package dev.dovetail.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.ResourceRules;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.plan.BodyPlan;
import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.plan.Effects;
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

    private static final Effects EFFECTS = Effects.of(Documents.environments().api(), ResourceRules.NONE);

    private final SafetyGate gate = new SafetyGate(Mode.FULL, EFFECTS);

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

    /** Nor TRACE, which asks for no change and is of no document here. */
    @Test
    void letsNoChangeThroughWhenTheRunIsReadOnly() {
        var readOnly = new SafetyGate(Mode.READ_ONLY, EFFECTS);

        for (var method : HttpMethod.values()) {
            assertThat(readOnly.objection(request(method, "/notes/{id}/", Map.of("id", OURS)))
                            .isEmpty())
                    .isEqualTo(method.safe() && method != HttpMethod.TRACE);
        }
    }

    @Test
    void letsNothingActOnAPlaceThatTheConfigurationDoesNotOpenToIt() {
        var api = Documents.of("""
                        openapi: 3.0.3
                        info: { title: Actions, version: "1" }
                        paths:
                          /things/{id}/reset:
                            parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
                            post: { operationId: reset, responses: { "200": { description: ok } } }
                            patch: { operationId: activate, responses: { "200": { description: ok } } }
                          /things/{id}/parts:
                            parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
                            post: { operationId: add, responses: { "201": { description: ok } } }
                        """).api();
        var strict = new SafetyGate(Mode.FULL, Effects.of(api, ResourceRules.NONE));
        var sendable = new ArrayList<String>();
        for (var operation : api.operations()) {
            for (var place : List.of(THEIRS, GIVEN_AWAY, OURS)) {
                var request = new RequestPlan(
                        operation.method(),
                        operation.path(),
                        Optional.of(operation),
                        Map.of("id", place),
                        List.of(),
                        Optional.empty(),
                        new Credential.None(),
                        List.of());
                if (strict.objection(request).isEmpty()) {
                    sendable.add(operation.label() + " " + place.text());
                }
            }
        }

        assertThat(sendable)
                .containsExactlyInAnyOrder(
                        "reset 3", "reset <note>", "activate 3", "activate <note>", "add 1", "add 3", "add <note>");
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
