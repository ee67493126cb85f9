package dev.dovetail.conformance.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.FixedTokens;
import dev.dovetail.conformance.report.GithubAnnotations;
import dev.dovetail.conformance.report.Reports;
import dev.dovetail.conformance.report.TerminalReport;
import dev.dovetail.conformance.report.TerminalStyle;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.stub.ScriptedServer;
import dev.dovetail.conformance.stub.ScriptedServer.Call;
import dev.dovetail.conformance.stub.ScriptedServer.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server gives back every secret that it is sent, in every spelling and at every place: none gets into what is written. */
class SecretsLawTest {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String ODD = PLAIN + "/+=&<>\"'\\ %;:äß€~";
    private static final String COOKIE = "c0ffee-4711-session-of-somebody";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void keepsAKeyOfOddCharactersOutOfEverything(long seed) throws IOException {
        check(secret(new Random(seed), ODD), "{ type: apiKey, in: query, name: key }");
    }

    @ParameterizedTest
    @ValueSource(longs = {4})
    void keepsATokenOutOfEverything(long seed) throws IOException {
        check(secret(new Random(seed), PLAIN + "-._~+/"), "{ type: http, scheme: bearer }");
    }

    @ParameterizedTest
    @ValueSource(longs = {6})
    void keepsAPasswordOutOfEverything(long seed) throws IOException {
        var password = secret(new Random(seed), PLAIN + "&<é");
        check(password, "ada:" + password, "{ type: http, scheme: basic }");
    }

    private void check(String secret, String scheme) throws IOException {
        check(secret, secret, scheme);
    }

    private void check(String secret, String token, String scheme) throws IOException {
        var spellings = spellings(secret);
        var journal = folder.resolve("journal");
        RunResult result;
        try (var server = ScriptedServer.start(echo(List.copyOf(spellings.values())))) {
            result = Conformance.of(Documents.of(DOCUMENT.replace("SCHEME", scheme)))
                    .against(server.url(""))
                    .tokens(FixedTokens.of(token))
                    .with(target -> target.withJournal(journal).withDepth(Depth.NONE))
                    .run();
        }
        var written = written(result, journal);
        assertThat(result.with(Outcome.FAILED)).isNotEmpty();
        assertThat(result.leftovers()).isNotEmpty();
        assertThat(written.keySet()).anyMatch(name -> name.endsWith(".jsonl"));
        for (var text : written.entrySet()) {
            spellings.forEach((name, spelling) -> {
                // What the octets before and after have a part in is not the secret's.
                var wanted = name.contains("behind") ? spelling.substring(4, spelling.length() - 4) : spelling;
                assertThat(text.getValue().contains(wanted))
                        .as("%s has the secret %s: %s", text.getKey(), name, around(text.getValue(), wanted))
                        .isFalse();
            });
            assertThat(text.getValue().contains(COOKIE))
                    .as("%s has a cookie: %s", text.getKey(), around(text.getValue(), COOKIE))
                    .isFalse();
        }
    }

    private Map<String, String> written(RunResult result, Path journal) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (var file : Reports.writeAll(result, folder.resolve("reports"))) {
            texts.put(file.getFileName().toString(), Files.readString(file));
        }
        try (var files = Files.list(journal)) {
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        texts.put("terminal", new TerminalReport(TerminalStyle.plain(100)).text(result));
        texts.put("annotations", new GithubAnnotations(Path.of("")).text(result));
        texts.put("result", result.toString());
        return texts;
    }

    private static String around(String text, String spelling) {
        var at = text.indexOf(spelling);
        return at < 0 ? "" : text.substring(Math.max(0, at - 80), Math.min(text.length(), at + spelling.length() + 40));
    }

    private static String secret(Random random, String alphabet) {
        var secret = new StringBuilder("S");
        for (var i = 0; i < 20; i++) {
            secret.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return secret.append("z9").toString();
    }

    /** By a way of writing of its own, not by that of what is tested. */
    private static Map<String, String> spellings(String secret) {
        var all = new LinkedHashMap<String, String>();
        var octets = secret.getBytes(StandardCharsets.UTF_8);
        var percent = URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20");
        all.put("plain", secret);
        all.put("percent-encoded", percent);
        all.put(
                "percent-encoded in small letters",
                Pattern.compile("%[0-9A-F]{2}")
                        .matcher(percent)
                        .replaceAll(one -> one.group().toLowerCase(Locale.ROOT)));
        all.put("as in a form", URLEncoder.encode(secret, StandardCharsets.UTF_8));
        var json = TextNode.valueOf(secret).toString();
        all.put("in JSON", json.substring(1, json.length() - 1));
        all.put(
                "in JSON with slashes escaped",
                json.substring(1, json.length() - 1).replace("/", "\\/"));
        all.put(
                "in HTML",
                secret.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;"));
        all.put("in Base64", Base64.getEncoder().encodeToString(octets));
        all.put(
                "in Base64 for addresses",
                Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
        for (var before : List.of("x", "xy")) {
            var shifted = Base64.getEncoder().encodeToString((before + secret).getBytes(StandardCharsets.UTF_8));
            all.put("in Base64 behind " + before, shifted);
        }
        return all;
    }

    private static Function<Call, Reply> echo(List<String> spellings) {
        var turn = new AtomicInteger();
        return call -> {
            var spelling = spellings.get(Math.floorMod(turn.getAndIncrement(), spellings.size()));
            var header = spelling.chars().allMatch(c -> c >= 32 && c < 127) ? spelling : "none";
            var text = TextNode.valueOf(spelling).toString();
            var made = call.method().equals("POST");
            var body = made
                    ? "{\"id\":" + text + ",\"count\":" + text + "}"
                    : "[{\"id\":" + text + ",\"count\":" + text + ",\"" + "more\":\"" + COOKIE + "\"}, " + text + "]";
            return Reply.json(made ? 201 : call.method().equals("DELETE") ? 500 : 200, body)
                    .with("X-Echo", header)
                    .with("Location", "/things/" + URLEncoder.encode(spelling, StandardCharsets.UTF_8))
                    .with("Set-Cookie", "session=" + COOKIE + "; HttpOnly");
        };
    }

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Echoes, version: "1" }
            security: [{ way: [] }]
            paths:
              /things:
                get:
                  operationId: list
                  responses:
                    "200":
                      description: ok
                      headers: { X-Echo: { schema: { type: integer } }, Set-Cookie: { schema: { type: integer } } }
                      content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }
                post:
                  operationId: make
                  requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
                  responses: { "201": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
              /things/{id}:
                parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                delete: { operationId: remove, responses: { "204": { description: gone } } }
            components:
              securitySchemes: { way: SCHEME }
              schemas: { Thing: { type: object, properties: { id: { type: string, format: uuid, readOnly: true }, count: { type: integer }, name: { type: string } } } }
            """;
}
