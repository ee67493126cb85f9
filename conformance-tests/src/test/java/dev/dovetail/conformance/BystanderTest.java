package dev.dovetail.conformance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.report.JsonReport;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Statement;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.stub.Fault;
import dev.dovetail.conformance.stub.NotesServer;
import dev.dovetail.conformance.traffic.HarFile;
import dev.dovetail.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BystanderTest {

    private static final Contract NOTES = Documents.read("/dev/dovetail/conformance/stub/notes.yaml");
    private static final String NOTE =
            "{\\\"id\\\":1,\\\"title\\\":\\\"A\\\",\\\"created_at\\\":\\\"2026-11-21T09:12:03Z\\\"}";

    @TempDir
    private Path folder;

    private static Bystander bystander() {
        return Bystander.of(NOTES, List.of(), Selection.ALL);
    }

    private static String entry(String request, int status, String headers, String body) {
        return """
                {"startedDateTime":"2026-11-21T09:12:03.250Z","time":5,"request":{%s},
                 "response":{"status":%d,"headers":[{"name":"Date","value":"Sat, 21 Nov 2026 09:12:04 GMT"}%s],
                 "content":{"size":%d,"text":"%s"}}}""".formatted(request, status, headers, body.length(), body);
    }

    private static String get(String url) {
        return "\"method\":\"GET\",\"url\":\"" + url
                + "\",\"headers\":[{\"name\":\"Authorization\",\"value\":\"Bearer very-secret-token\"}]";
    }

    private static final String JSON = ",{\"name\":\"Content-Type\",\"value\":\"application/json\"}";

    private RunResult judged(String... entries) throws IOException {
        return judged(bystander(), entries);
    }

    private RunResult judged(Bystander bystander, String... entries) throws IOException {
        var file = folder.resolve("a.har");
        Files.writeString(file, "{\"log\":{\"entries\":[" + String.join(",", entries) + "]}}");
        bystander.hear(HarFile.read(file));
        return bystander.result();
    }

    private static List<String> found(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.WARNED)
                .map(BystanderTest::place)
                .toList();
    }

    private static String place(Verdict verdict) {
        return verdict.check().id() + "@" + verdict.operation().orElseThrow().label();
    }

    private static Optional<Statement> statement(RunResult result, String operation, String text) {
        return result.evidence().ledger().stream()
                .filter(one -> one.operation().equals(operation) && one.text().equals(text))
                .findFirst();
    }

    @Test
    void findsNothingWrongWithWhatTheDocumentSays() throws IOException {
        var result = judged(entry(get("https://notes.example/notes/1/"), 200, JSON, NOTE.replace("}", "") + "}"));
        assertThat(found(result)).isEmpty();
        assertThat(result.conforms()).isTrue();
        assertThat(result.info().requests()).isEqualTo(1);
        assertThat(statement(result, "notes_read", "200").orElseThrow().witnessed())
                .isTrue();
        assertThat(statement(result, "notes_read", "200 title").orElseThrow().exchange())
                .contains(1);
        assertThat(statement(result, "notes_read", "path id").orElseThrow().witnessed())
                .isTrue();
        assertThat(statement(result, "notes_read", "404").orElseThrow().witnessed())
                .isFalse();
    }

    @Test
    void judgesEveryAnswerWhateverItWasFor() throws IOException {
        var result = judged(
                entry(get("https://notes.example/notes/1/"), 200, JSON, "{\\\"id\\\":\\\"one\\\"}"),
                entry(get("https://notes.example/notes/2/"), 418, JSON, "{}"),
                entry(get("https://notes.example/notes/"), 500, JSON, "at dev.A.b(A.java:12)"),
                entry(
                        get("https://notes.example/labels/"),
                        200,
                        ",{\"name\":\"Content-Type\",\"value\":\"text/html\"}",
                        "<p>"),
                entry(get("https://notes.example/whoami/"), 401, JSON, "{}"));
        assertThat(found(result))
                .contains(
                        "shape.body@notes_read",
                        "status.undocumented@notes_read",
                        "status.server-error@notes_list",
                        "http.disclosure@notes_list",
                        "shape.content-type@labels_list",
                        "authentication.challenge@whoami");
        assertThat(result.evidence().causes()).extracting(Cause::title).anyMatch(title -> title.contains("418"));
    }

    @Test
    void saysWhatItDidNotSee() throws IOException {
        var result = judged(entry(get("https://notes.example/notes/1/"), 200, JSON, NOTE));
        assertThat(result.verdicts())
                .filteredOn(verdict -> verdict.operation().orElseThrow().label().equals("labels_list"))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_TESTED);
                    assertThat(verdict.message()).isEqualTo("no recorded exchange was with this operation");
                });
    }

    @Test
    void saysWhatTheDocumentDoesNotKnow() throws IOException {
        var result = judged(
                entry(get("https://cdn.example/logo.png?token=not-to-be-shown"), 200, "", ""),
                entry(get("https://cdn.example/logo.png?token=not-to-be-shown"), 200, "", ""),
                entry("\"method\":\"PUT\",\"url\":\"https://notes.example/notes/\"", 200, "", ""),
                "{\"request\":{\"method\":\"GET\",\"url\":\"wss://notes.example/\"}}");
        assertThat(result.course().remarks())
                .containsExactly(
                        "3 recorded exchanges were with no operation of the document: GET https://cdn.example/logo.png (2 times),"
                                + " PUT https://notes.example/notes/",
                        "1 recorded entry was left out: not HTTP");
    }

    @Test
    void keepsToTheAddressAndTheOperationsThatItIsTold() throws IOException {
        var bystander =
                Bystander.of(NOTES, List.of("https://notes.example/"), new Selection(List.of("notes_read"), List.of()));
        var result = judged(
                bystander,
                entry(get("https://elsewhere.example/notes/1/"), 418, "", ""),
                entry(get("https://notes.example/labels/"), 418, "", ""),
                entry(get("https://notes.example/notes/1/"), 200, JSON, NOTE));
        assertThat(found(result)).isEmpty();
        assertThat(result.operations()).hasSize(1);
        assertThat(result.info().baseUrl()).isEqualTo("https://notes.example");
        assertThat(result.course().remarks()).singleElement().asString().startsWith("2 recorded exchanges");
    }

    @Test
    void showsNoSecret() throws IOException {
        var result = judged(
                entry(
                        get("https://notes.example/notes/1/?api_key=query-secret-9"),
                        200,
                        JSON + ",{\"name\":\"Set-Cookie\",\"value\":\"sid=cookie-secret-9; HttpOnly\"}",
                        "{\\\"id\\\":\\\"very-secret-token\\\",\\\"refresh_token\\\":\\\"answer-secret-9\\\"}"),
                entry(
                        "\"method\":\"POST\",\"url\":\"https://notes.example/notes/\",\"headers\":[{\"name\":\"Content-Type\",\"value\":\"application/json\"}],"
                                + "\"postData\":{\"text\":\"{\\\"password\\\":\\\"body-secret-9\\\",\\\"title\\\":\\\"T\\\"}\"}",
                        400,
                        JSON,
                        "{\\\"detail\\\":\\\"body-secret-9 is no title\\\"}"));
        var json = new JsonReport().text(result);
        assertThat(json)
                .contains("$TOKEN", "is no title")
                .doesNotContain(
                        "very-secret-token", "query-secret-9", "cookie-secret-9", "answer-secret-9", "body-secret-9");
    }

    @Test
    void doesNotJudgeABodyThatTheRecordingDoesNotHave() throws IOException {
        var result = judged("""
                {"request":{%s},"response":{"status":200,
                 "headers":[{"name":"Date","value":"Sat, 21 Nov 2026 09:12:04 GMT"},{"name":"Content-Type","value":"application/json"}],
                 "content":{"size":120,"mimeType":"application/json"}}}""".formatted(get("https://notes.example/notes/1/")));
        assertThat(found(result)).isEmpty();
        assertThat(result.verdicts())
                .filteredOn(verdict -> verdict.check().id().equals("shape.body"))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.message()).contains("the recording does not have the body"));
    }

    @Test
    void takesAConditionalAnswerForNoDeviation() throws IOException {
        var request =
                "\"method\":\"GET\",\"url\":\"https://notes.example/notes/1/\",\"headers\":[{\"name\":\"If-None-Match\",\"value\":\"\\\"a\\\"\"}]";
        assertThat(found(judged(entry(request, 304, "", "")))).isEmpty();
        assertThat(found(judged(entry(get("https://notes.example/notes/1/"), 304, "", ""))))
                .contains("status.undocumented@notes_read");
    }

    @Test
    void listensToTheTestsOfATeam() throws IOException {
        try (var server = NotesServer.start(Fault.CREATED_IS_200)) {
            var filter = ConformanceFilter.of(bystander());
            var token = server.tokens()
                    .token(Set.of("note:write"), Set.of("note:read", "note:write"))
                    .orElseThrow();
            var requests = server.requests();
            var answer = given().filter(filter)
                    .header("Authorization", "Bearer " + token.secret())
                    .contentType("application/json")
                    .body("{\"title\":\"Mine\",\"secret\":\"hush\"}")
                    .post(server.baseUrl() + "/notes/");
            assertThat(answer.jsonPath().getString("title")).isEqualTo("Mine");
            given().filter(filter).get(server.baseUrl() + "/notes/");
            assertThat(server.requests()).isEqualTo(requests + 2);
            var result = filter.result();
            assertThat(found(result)).containsExactly("status.undocumented@notes_create");
            assertThat(statement(result, "notes_create", "title").orElseThrow().missing())
                    .isEmpty();
            assertThat(statement(result, "notes_list", "401").orElseThrow().witnessed())
                    .isTrue();
            assertThat(new JsonReport().text(result)).doesNotContain(token.secret());
            assertThat(filter.report(folder))
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
            assertThat(JsonReport.read(folder.resolve("report.json"))).isEqualTo(result);
        }
    }

    @Test
    void addsToARunOfItsOwn() throws IOException {
        try (var server = NotesServer.start()) {
            var bystander = bystander();
            judged(bystander, entry(get("https://notes.example/notes/1/"), 418, JSON, NOTE));
            var result = Conformance.of(NOTES)
                    .against(server.baseUrl())
                    .tokens(server.tokens())
                    .scopeRules(ScopeRules.WRITE_IMPLIES_READ)
                    .with(target -> target.withSelection(new Selection(List.of("notes_read", "whoami"), List.of())))
                    .run(bystander);
            assertThat(found(result))
                    .contains("status.undocumented@notes_read")
                    .isSubsetOf("status.undocumented@notes_read", "shape.envelope@notes_read");
            var shown = result.with(Outcome.FAILED)
                    .findFirst()
                    .orElseThrow()
                    .exchange()
                    .orElseThrow();
            assertThat(result.exchange(shown).orElseThrow().status()).isEqualTo(418);
            assertThat(result.operations()).hasSize(2);
            assertThat(result.info().requests()).isEqualTo(server.requests() + 1);
        }
    }
}
