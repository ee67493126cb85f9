package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.Fixtures;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.stub.ScriptedServer;
import dev.dovetail.conformance.stub.ScriptedServer.Call;
import dev.dovetail.conformance.stub.ScriptedServer.Reply;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What servers that are not ours were found to do, and be right in doing: each was a false alarm once. */
class FieldTest {
    private static final Reply NO_PATH = Reply.json(404, "{\"error\":\"no such path\"}");
    private static final Reply NOT_ALLOWED = Reply.json(405, "{}").with("Allow", "DELETE, GET, POST");

    @TempDir
    private Path folder;

    @Test
    void looksForUnknownPathsBelowTheBaseAndNotBesideIt() throws IOException {
        try (var server = ScriptedServer.start(call -> call.is("GET /base/?")
                ? Reply.json(200, "[]")
                : call.path().startsWith("/base/") ? NO_PATH : Reply.json(200, "{}"))) {
            var result = run("""
                      /:
                        get: { operationId: root, responses: { "200": { description: ok } } }
                    """, server.url("/base"));

            assertThat(outcome(result, "paths.unknown", "root")).isEqualTo(Outcome.PASSED);
            assertThat(server.calls()).extracting(Call::path).contains("/base/dovetail-leads-nowhere/");
        }
    }

    @Test
    void warnsOfAnUndocumentedMethodThatIsRefusedWithAnotherStatusThan405() throws IOException {
        try (var server = ScriptedServer.start(call -> call.is("GET /things") ? Reply.json(200, "[]") : NO_PATH)) {
            var result = run(THINGS_LIST, server.url(""));

            assertThat(outcome(result, "method.undocumented", "list")).isEqualTo(Outcome.WARNED);
            assertThat(result.conforms()).isTrue();
        }
    }

    @Test
    void warnsOfAllowThatNamesMethodsWhichTheDocumentDoesNot() throws IOException {
        try (var server = ScriptedServer.start(call -> call.is("GET /things")
                ? Reply.json(200, "[]")
                : call.path().equals("/things") ? NOT_ALLOWED : NO_PATH)) {
            var result = run(THINGS_LIST, server.url(""));

            assertThat(outcome(result, "method.allow", "list")).isEqualTo(Outcome.WARNED);
            assertThat(result.conforms()).isTrue();
        }
    }

    @Test
    void saysNothingOfTheBodyOfAnErrorThatIsDocumentedWithoutOne() throws IOException {
        try (var server = ScriptedServer.start(ITEMS)) {
            var result = run(ITEMS_DOCUMENT, server.url(""));

            assertThat(of(result, "shape.no-body")).noneMatch(verdict -> verdict.outcome() == Outcome.WARNED);
            assertThat(result.with(Outcome.FAILED)).isEmpty();
        }
    }

    @Test
    void decodesAnIdentifierThatLocationEncodesAndFindsItUnderAnyNameInTheList() throws IOException {
        try (var server = ScriptedServer.start(ITEMS)) {
            var result = run(ITEMS_DOCUMENT, server.url(""));

            assertThat(outcome(result, "paths.answers", "read")).isEqualTo(Outcome.PASSED);
            assertThat(outcome(result, "life-cycle.list", "list")).isEqualTo(Outcome.PASSED);
            assertThat(server.calls()).extracting(Call::path).noneMatch(path -> path.contains("%25"));
        }
    }

    @Test
    void takesForGrantedThatDeletingWhatIsNotThereMaySucceedWhereTheDocumentHasNo404() throws IOException {
        try (var server = ScriptedServer.start(ITEMS)) {
            var result = run(ITEMS_DOCUMENT, server.url(""));

            assertThat(outcome(result, "paths.unknown-id", "remove")).isEqualTo(Outcome.NOT_TESTED);
        }
    }

    @Test
    void concludesNothingFromTheRefusalOfABodyThatItMadeUp() throws IOException {
        Function<Call, Reply> wantsMore = call -> call.is("POST /things")
                ? call.body().contains("code")
                        ? Reply.json(201, "{}")
                        : Reply.json(400, "{\"error\":\"code is missing\"}")
                : call.path().equals("/things") ? Reply.json(405, "{}").with("Allow", "POST") : NO_PATH;
        try (var server = ScriptedServer.start(wantsMore)) {
            var result = run(THINGS_CREATE, server.url(""));

            assertThat(outcome(result, "status.success", "create")).isEqualTo(Outcome.NOT_TESTED);
            assertThat(result.conforms()).isTrue();
        }
        try (var server = ScriptedServer.start(wantsMore)) {
            var fixtures = Fixtures.read(new ByteArrayInputStream(
                    "fixtures: { code: { value: 'c-{unique}', feeds: [{ in: body, pointer: /code, operations: [create] }] } }"
                            .getBytes(StandardCharsets.UTF_8)));
            var result = conformance(THINGS_CREATE, server.url(""))
                    .fixtures(fixtures)
                    .run();

            assertThat(outcome(result, "status.success", "create")).isEqualTo(Outcome.PASSED);
            assertThat(server.calls().stream().map(Call::body).filter(body -> body.contains("code")))
                    .doesNotHaveDuplicates()
                    .noneMatch(body -> body.contains("{unique"));
        }
    }

    @Test
    void reportsARefusalWithAStatusThatTheDocumentLeavesOutOfItsErrors() throws IOException {
        try (var server = ScriptedServer.start(call -> call.is("POST /things")
                ? Reply.json(422, "{}")
                : call.path().equals("/things") ? Reply.json(405, "{}").with("Allow", "POST") : NO_PATH)) {
            var result = run(
                    THINGS_CREATE.replace("description: ok }", "description: ok }, \"409\": { description: taken }"),
                    server.url(""));

            assertThat(outcome(result, "status.undocumented", "create")).isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void tellsAnOperationThatFindsNothingFromOneThatIsNotThere() throws IOException {
        Function<Call, Reply> without = call -> NO_PATH;
        Function<Call, Reply> with =
                call -> call.is("GET /latest") ? Reply.json(404, "{\"error\":\"nothing released yet\"}") : NO_PATH;
        var document = """
                  /latest:
                    get: { operationId: latest, responses: { "200": { description: ok }, "404": { description: none } } }
                """;
        try (var server = ScriptedServer.start(with)) {
            assertThat(outcome(run(document, server.url("")), "status.success", "latest"))
                    .isEqualTo(Outcome.NOT_TESTED);
        }
        try (var server = ScriptedServer.start(without)) {
            assertThat(outcome(run(document, server.url("")), "paths.answers", "latest"))
                    .isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void makesUpAUuidWhereIdentifiersAreUuids() throws IOException {
        var uuid = "6ab4d53e-51d5-4205-9781-b604fe1963ba";
        try (var server = ScriptedServer.start(call -> call.is("POST /items")
                ? Reply.json(201, "{\"id\":\"" + uuid + "\"}")
                : call.is("GET /items/" + uuid)
                        ? Reply.json(200, "{\"id\":\"" + uuid + "\"}")
                        : call.is("GET /items/[-0-9a-f]{36}")
                                ? Reply.json(404, "{}")
                                : call.is("GET /items/.*") ? Reply.json(400, "{}") : NO_PATH)) {
            var result = run("""
                      /items:
                        post:
                          operationId: create
                          responses: { "201": { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } } }
                      /items/{itemId}:
                        get:
                          operationId: read
                          parameters: [{ name: itemId, in: path, required: true, schema: { type: string } }]
                          responses: { "200": { description: ok, content: { application/json: {} } }, "404": { description: none } }
                    """, server.url(""));

            assertThat(outcome(result, "paths.unknown-id", "read")).isEqualTo(Outcome.PASSED);
            assertThat(outcome(result, "status.undocumented", "read")).isEqualTo(Outcome.PASSED);
        }
    }

    @Test
    void leavesTheValuesOfAnExampleAlone() throws IOException {
        try (var server = ScriptedServer.start(call -> call.is("POST /things")
                ? Reply.json(201, "{}")
                : call.path().equals("/things") ? Reply.json(405, "{}").with("Allow", "POST") : NO_PATH)) {
            run("""
                      /things:
                        post:
                          operationId: create
                          requestBody:
                            content:
                              application/json:
                                schema: { type: object, properties: { target: { type: string }, host: { type: string } } }
                                example: { target: "http://example.com/" }
                          responses: { "201": { description: ok } }
                    """, server.url(""));

            assertThat(server.calls().stream().filter(call -> call.is("POST /things")))
                    .isNotEmpty()
                    .allMatch(call -> call.body().equals("{\"target\":\"http://example.com/\"}"));
        }
    }

    @Test
    void doesNotGoRoundInCirclesWhereThingsAreCreatedBelowThemselves() throws IOException {
        try (var server = ScriptedServer.start(call -> NO_PATH)) {
            var result = run("""
                      /groups/{group-id}/children:
                        post:
                          operationId: create
                          parameters: [{ name: group-id, in: path, required: true, schema: { type: string } }]
                          responses: { "201": { description: ok, links: { child: { operationId: create, parameters: { group-id: "$response.body#/id" } } } } }
                    """, server.url(""));

            assertThat(outcome(result, "status.success", "create")).isEqualTo(Outcome.NOT_TESTED);
        }
    }

    @Test
    void asksForWhatTheDocumentOffersBeforeAnythingElse() throws IOException {
        try (var server = ScriptedServer.start(call -> call.is("GET /things") ? Reply.json(200, "[]") : NO_PATH)) {
            var result = run(THINGS_LIST, server.url(""));

            assertThat(result.exchanges())
                    .filteredOn(exchange ->
                            exchange.method().equals("GET") && exchange.url().endsWith("/things"))
                    .first()
                    .satisfies(exchange -> assertThat(exchange.requestHeaders())
                            .anyMatch(header -> header.value().startsWith("application/json, ")));
        }
    }

    @Test
    void doesNotExpectThatAThingIsRenamedThatGoesByItsName() throws IOException {
        Function<Call, Reply> zones = call -> call.is("POST /zones")
                ? Reply.json(201, "{\"name\":\"first\"}")
                : call.is("GET /zones/first")
                        ? Reply.json(200, "{\"name\":\"first\"}")
                        : call.is("PUT /zones/first") ? Reply.empty(204) : NO_PATH;
        try (var server = ScriptedServer.start(zones)) {
            var result = run("""
                      /zones:
                        post:
                          operationId: create
                          requestBody: &zone { content: { application/json: { schema: &schema { type: object, required: [name], properties: { name: { type: string } } } } } }
                          responses: { "201": { description: ok, content: { application/json: { schema: *schema } } } }
                      /zones/{zone}:
                        parameters: [{ name: zone, in: path, required: true, schema: { type: string } }]
                        get:
                          operationId: read
                          responses: { "200": { description: ok, content: { application/json: { schema: *schema } } }, "404": { description: none } }
                        put: { operationId: replace, requestBody: *zone, responses: { "204": { description: done }, "404": { description: none } } }
                    """, server.url(""));

            assertThat(of(result, "life-cycle.update")).noneMatch(verdict -> verdict.outcome() == Outcome.FAILED);
        }
    }

    @Test
    void warnsOfADeletedThingThatIsKeptAndMarkedAsGone() throws IOException {
        var deleted = new java.util.concurrent.atomic.AtomicBoolean();
        Function<Call, Reply> silences = call -> {
            if (call.is("DELETE /silence/7")) {
                deleted.set(true);
                return Reply.empty(200);
            }
            if (call.is("GET /silence/7")) {
                return Reply.json(200, "{\"status\":{\"state\":\"" + (deleted.get() ? "expired" : "active") + "\"}}");
            }
            return call.is("POST /silence") ? Reply.json(201, "{\"id\":7}") : NO_PATH;
        };
        try (var server = ScriptedServer.start(silences)) {
            var result = run("""
                      /silence:
                        post:
                          operationId: create
                          responses: { "201": { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: integer } } } } } } }
                      /silence/{silenceId}:
                        parameters: [{ name: silenceId, in: path, required: true, schema: { type: integer } }]
                        get: { operationId: read, responses: { "200": { description: ok, content: { application/json: {} } }, "404": { description: none } } }
                        delete: { operationId: remove, responses: { "200": { description: gone } } }
                    """, server.url(""));

            assertThat(outcome(result, "life-cycle.delete", "remove")).isEqualTo(Outcome.WARNED);
        }
    }

    @Test
    void takesANumberForAnIdentifierThoughTheDocumentDoesNotSayThatItIsWhole() throws IOException {
        Function<Call, Reply> todos = call -> call.is("POST /todos")
                ? Reply.json(201, "{\"id\":7}")
                : call.is("GET /todos/7") ? Reply.json(200, "{\"id\":7}") : Reply.json(404, "{}");
        try (var server = ScriptedServer.start(todos)) {
            var result = run("""
                      /todos:
                        post:
                          operationId: create
                          responses: { "201": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Todo" } } } } }
                      /todos/{id}:
                        get:
                          operationId: read
                          parameters: [{ name: id, in: path, required: true, schema: { type: number } }]
                          responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Todo" } } } }, "404": { description: none } }
                    components: { schemas: { Todo: { type: object, properties: { id: { type: number } } } } }
                    """, server.url(""));

            assertThat(outcome(result, "life-cycle.read", "read")).isEqualTo(Outcome.PASSED);
        }
    }

    @Test
    void warnsOfHeadThatIsNotRoutedAndOfASlashThatLeadsElsewhere() throws IOException {
        Function<Call, Reply> files = call -> call.is("GET /things")
                ? Reply.json(200, "[]")
                : call.is("GET /things/")
                        ? new Reply(200, java.util.Map.of("Content-Type", "text/plain"), "")
                        : NO_PATH;
        try (var server = ScriptedServer.start(files)) {
            var result = run(THINGS_LIST, server.url(""));

            assertThat(outcome(result, "http.head", "list")).isEqualTo(Outcome.WARNED);
            assertThat(outcome(result, "http.trailing-slash", "list")).isEqualTo(Outcome.WARNED);
            assertThat(result.conforms()).isTrue();
        }
    }

    @Test
    void breaksARuleInsideOfWhatTheConfigurationGives() throws IOException {
        try (var server = ScriptedServer.start(call -> call.is("POST /silences")
                ? call.body().matches(".*\"isRegex\":false,\"name\":\"field\".*}")
                        ? Reply.json(201, "{}")
                        : Reply.json(400, "{}")
                : call.path().equals("/silences") ? Reply.json(405, "{}").with("Allow", "POST") : NO_PATH)) {
            var result = conformance(SILENCES_CREATE, server.url(""))
                    .with(target -> target.withDepth(Depth.CHOSEN))
                    .fixtures(named("""
                            matchers:
                              value: [{ isRegex: false, name: field }]
                              feeds: [{ in: body, pointer: /matchers, operations: [create] }]
                            """))
                    .run();

            assertThat(outcome(result, "negative-data.required", "create")).isEqualTo(Outcome.PASSED);
            assertThat(outcome(result, "negative-data.type", "create")).isEqualTo(Outcome.PASSED);
            assertThat(outcome(result, "negative-data.null", "create")).isEqualTo(Outcome.PASSED);
            assertThat(result.with(Outcome.FAILED)).isEmpty();
            assertThat(server.calls()).extracting(Call::body).anyMatch(body -> body.contains("[{\"name\":\"field\"}]"));
        }
    }

    @Test
    void variesNoValueThatTheConfigurationGives() throws IOException {
        try (var server = ScriptedServer.start(call -> call.is("POST /things")
                ? Reply.json(201, "{}")
                : call.path().equals("/things") ? Reply.json(405, "{}").with("Allow", "POST") : NO_PATH)) {
            conformance(THINGS_CREATE.replace("code: {", "name: {"), server.url(""))
                    .with(target -> target.withDepth(Depth.CHOSEN))
                    .fixtures(named("""
                            name:
                              value: "{unique}.example."
                              feeds: [{ in: body, pointer: /name, operations: [create] }]
                            """))
                    .run();

            assertThat(server.calls().stream().map(Call::body).filter(body -> body.contains("\"name\":\"")))
                    .isNotEmpty()
                    .allMatch(body -> body.matches(".*\"name\":\"[^\"]+\\.example\\.\".*"));
        }
    }

    @Test
    void takesNoParameterForAFilterThatSaysHowMuchToShow() throws IOException {
        try (var server = ScriptedServer.start(
                call -> call.is("GET /zones(\\?.*)?") ? Reply.json(200, "[{\"dnssec\":false}]") : NO_PATH)) {
            var zones = """
                      /zones:
                        get:
                          operationId: list
                          parameters: [{ name: dnssec, in: query, description: WHAT, schema: { type: boolean } }]
                          responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { type: object, properties: { dnssec: { type: boolean } } } } } } } }
                    """;
            var showing = run(zones.replace("WHAT", "whether to include the dnssec field"), server.url(""));
            assertThat(of(showing, "pagination.filter-by-name")).noneMatch(found -> found.outcome() == Outcome.WARNED);

            var choosing = run(zones.replace("WHAT", "whether they are signed"), server.url(""));
            assertThat(outcome(choosing, "pagination.filter-by-name", "list")).isEqualTo(Outcome.WARNED);
        }
    }

    @Test
    void sendsNoFormThatCannotSayThatAnArrayIsEmpty() throws IOException {
        try (var server = ScriptedServer.start(call -> call.is("POST /pets")
                ? Reply.json(201, "{}")
                : call.path().equals("/pets") ? Reply.json(405, "{}").with("Allow", "POST") : NO_PATH)) {
            var document = """
                      /pets:
                        post:
                          operationId: create
                          requestBody:
                            content:
                              application/json: { schema: &pet { type: object, required: [photos], properties: { photos: { type: array, items: { type: string } } } } }
                              application/x-www-form-urlencoded: { schema: *pet }
                          responses: { "201": { description: ok } }
                    """;
            var result = conformance(document, server.url(""))
                    .with(target -> target.withDepth(Depth.CHOSEN))
                    .run();
            assertThat(server.calls()).extracting(Call::body).contains("{\"photos\":[]}");
            assertThat(result.exchanges())
                    .flatMap(Exchange::requestHeaders)
                    .noneMatch(header -> header.value().contains("urlencoded"));

            conformance(document.replace("items:", "minItems: 2, items:"), server.url(""))
                    .with(target -> target.withDepth(Depth.CHOSEN))
                    .run();
            assertThat(server.calls())
                    .extracting(Call::body)
                    .anyMatch(body -> body.matches("photos=[^&]+&photos=[^&]+"));
        }
    }

    private static final String SILENCES_CREATE = """
              /silences:
                post:
                  operationId: create
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [matchers]
                          properties:
                            matchers:
                              type: array
                              items: { type: object, required: [isRegex, name], properties: { isRegex: { type: boolean }, name: { type: string } } }
                  responses: { "201": { description: ok }, "400": { description: bad } }
            """;

    private static final String THINGS_LIST = """
              /things:
                get: { operationId: list, responses: { "200": { description: ok, content: { application/json: {} } } } }
            """;

    private static final String THINGS_CREATE = """
              /things:
                post:
                  operationId: create
                  requestBody: { content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } } }
                  responses: { "201": { description: ok } }
            """;

    private static final String ITEMS_DOCUMENT = """
              /items:
                get:
                  operationId: list
                  responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Item" } } } } } }
                post:
                  operationId: create
                  requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Item" } } } }
                  responses: { "201": { description: ok } }
              /items/{item-name}:
                parameters: [{ name: item-name, in: path, required: true, schema: { type: string } }]
                get:
                  operationId: read
                  responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Item" } } } }, "404": { description: none } }
                delete: { operationId: remove, responses: { "204": { description: gone } } }
            components:
              schemas:
                Item: { type: object, required: [name], properties: { id: { type: string }, name: { type: string } } }
            """;

    /** Items that are created with an identifier and addressed by their name, which has a blank in it. */
    private static final Function<Call, Reply> ITEMS = new Function<>() {
        private final List<String> names = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Override
        public Reply apply(Call call) {
            if (call.is("POST /items")) {
                var name = call.body().replaceAll(".*\"name\":\"([^\"]*)\".*", "$1") + " one";
                names.add(name);
                return Reply.empty(201).with("Location", "/items/" + name.replace(" ", "%20"));
            }
            if (call.is("GET /items")) {
                return Reply.json(200, names.stream().map(this::item).toList().toString());
            }
            if (call.path().startsWith("/items/") && !call.method().matches("GET|DELETE")) {
                return Reply.json(405, "{}").with("Allow", "GET, DELETE");
            }
            var name = call.path().replaceFirst("^/items/", "").replace("%20", " ");
            if (call.is("DELETE /items/[^/]+")) {
                names.remove(name);
                return Reply.empty(204);
            }
            if (call.is("GET /items/[^/]+") && names.contains(name)) {
                return Reply.json(200, item(name));
            }
            return call.path().equals("/items")
                    ? Reply.json(405, "{}").with("Allow", "GET, POST")
                    : Reply.json(404, "{\"error\":\"none\"}");
        }

        private String item(String name) {
            return "{\"id\":\"" + Integer.toHexString(name.hashCode()) + "\",\"name\":" + TextNode.valueOf(name) + "}";
        }
    };

    private RunResult run(String paths, String baseUrl) throws IOException {
        return conformance(paths, baseUrl).run();
    }

    private Conformance conformance(String paths, String baseUrl) throws IOException {
        var file = folder.resolve("document.yaml");
        Files.writeString(file, "openapi: 3.0.3\ninfo: { title: Field, version: '1' }\npaths:\n" + paths);
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(file);
        return Conformance.of(reading.contract()
                        .orElseThrow(() ->
                                new IllegalStateException(reading.diagnostics().toString())))
                .against(baseUrl)
                // Servers of a script take any data.
                .with(target -> target.withDepth(Depth.NONE));
    }

    private static Fixtures named(String yaml) throws IOException {
        return Fixtures.read(
                new ByteArrayInputStream(("fixtures:\n" + yaml.indent(2)).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Verdict> of(RunResult result, String check) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.check().id().equals(check))
                .toList();
    }

    private static Outcome outcome(RunResult result, String check, String operation) {
        return of(result, check).stream()
                .filter(verdict -> verdict.operation().orElseThrow().label().equals(operation))
                .map(Verdict::outcome)
                .findFirst()
                .orElseThrow();
    }
}
