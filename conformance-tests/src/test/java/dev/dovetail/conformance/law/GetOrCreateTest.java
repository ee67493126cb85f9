package dev.dovetail.conformance.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.stub.ScriptedServer;
import dev.dovetail.conformance.stub.ScriptedServer.Call;
import dev.dovetail.conformance.stub.ScriptedServer.Reply;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST that answers with what was there before gives the run nothing that it may change or remove. */
class GetOrCreateTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Carts, version: "1" }
            paths:
              /carts:
                LISTED
                post: { operationId: open, responses: { "STATUS": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Cart" } } } } } }
              /carts/{id}:
                parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
                get: { operationId: read, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Cart" } } } } } }
                delete: { operationId: remove, responses: { "204": { description: gone } } }
            components: { schemas: { Cart: { type: object, required: [id], properties: { id: { type: integer } } } } }
            """;

    private static final String LIST =
            "get: { operationId: list, responses: { \"200\": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: \"#/components/schemas/Cart\" } } } } } } }";

    @ParameterizedTest
    @ValueSource(strings = {"200", "201"})
    void ownsNothingThatWasInTheListBefore(String status) throws IOException {
        try (var server = ScriptedServer.start(carts(Integer.parseInt(status), true))) {
            var result = run(DOCUMENT.replace("LISTED", LIST).replace("STATUS", status), server);

            assertThat(server.calls()).noneMatch(call -> call.is("DELETE /carts/7"));
            assertThat(result.leftovers()).isEmpty();
            assertThat(message(result, "status.success", "remove"))
                    .isEqualTo("there is no <subject id>: POST /carts was answered " + status
                            + " (exchange N) with 7, which was there before this run");
        }
    }

    @Test
    void leavesAloneWhatNothingShowsToBeItsOwn() throws IOException {
        try (var server = ScriptedServer.start(carts(200, false))) {
            var result = run(DOCUMENT.replace("LISTED", "").replace("STATUS", "200"), server);

            assertThat(server.calls()).noneMatch(call -> call.is("DELETE /carts/7"));
            assertThat(result.leftovers()).isNotEmpty().allSatisfy(left -> {
                assertThat(left.thing()).isEqualTo("7, perhaps");
                assertThat(left.command()).isEmpty();
            });
            assertThat(message(result, "status.success", "remove"))
                    .endsWith("and nothing shows that this run made it: if that operation always makes something new,"
                            + " name it under resources (create)");
        }
    }

    private static Function<Call, Reply> carts(int status, boolean listed) {
        return call -> {
            if (call.is("POST /carts")) {
                return Reply.json(status, "{\"id\":7}");
            }
            if (call.is("GET /carts") && listed) {
                return Reply.json(200, "[{\"id\":7}]");
            }
            return call.is("GET /carts/7") ? Reply.json(200, "{\"id\":7}") : Reply.json(404, "{}");
        };
    }

    private static RunResult run(String document, ScriptedServer server) {
        return Conformance.of(Documents.of(document))
                .against(server.url(""))
                .with(target -> target.withDepth(Depth.NONE))
                .run();
    }

    private static String message(RunResult result, String check, String operation) {
        return result.with(Outcome.NOT_TESTED)
                .filter(verdict -> verdict.check().id().equals(check))
                .filter(verdict -> verdict.operation().orElseThrow().label().equals(operation))
                .map(Verdict::message)
                .findFirst()
                .orElseThrow()
                .replaceAll("exchange \\d+", "exchange N");
    }
}
