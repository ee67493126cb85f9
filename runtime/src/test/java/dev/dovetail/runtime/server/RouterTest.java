package dev.dovetail.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

    private static final Map<String, String> WRITER =
            Map.of("Authorization", "writer", "Content-Type", "application/json");

    private final Api api = new Api();
    private final Router router = api.router();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET     | /notes/              | 200 | {"limit":100}
            GET     | /notes/?limit=7      | 200 | {"limit":7}
            GET     | /notes/mine/         | 200 | mine
            GET     | /notes/%6Dine/       | 200 | mine
            GET     | /notes/yours/        | 200 | {"id":"yours"}
            GET     | /notes/a%2Fb/        | 200 | {"id":"a/b"}
            GET     | /notes/%E2%82%AC/    | 200 | {"id":"€"}
            GET     | /notes/a+b/          | 200 | {"id":"a+b"}
            GET     | /files/a.json        | 200 | json a
            GET     | /files/a.json.json   | 200 | json a.json
            GET     | /files/a.txt         | 200 | file a.txt
            GET     | /files/.json         | 200 | file .json
            PATCH   | /notes/5/            | 204 | ''
            OPTIONS | /notes/5/            | 204 | ''
            """)
    void findsTheOperation(String method, String target, int status, String body) {
        var response = router.route(Api.request(method, target, Map.of(), ""));

        assertThat(response.status()).isEqualTo(status);
        assertThat(Api.text(response)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET, /
            GET, /notes
            GET, /notes//
            GET, /notes/5
            GET, /notes/5/6/
            GET, /notes/5//
            GET, //notes/5/
            GET, /NOTES/
            GET, /files/
            GET, *
            GET, ''
            OPTIONS, /nowhere
            """)
    void findsNothing(String method, String target) {
        var response = router.route(Api.request(method, target, Map.of(), ""));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("Content-Type")).contains("application/problem+json");
        assertThat(Api.text(response))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                        + "\"detail\":\"there is nothing at this path\"}");
    }

    @Test
    void takesAnotherTrailingSlashOnlyWhenAskedTo() {
        var lenient = api.builder().lenientTrailingSlash(true).build();

        assertThat(lenient.route(Api.request("GET", "/notes", Map.of(), "")).status())
                .isEqualTo(200);
        assertThat(lenient.route(Api.request("GET", "/files/x/", Map.of(), "")).status())
                .isEqualTo(200);
        assertThat(lenient.route(Api.request("GET", "/nowhere/", Map.of(), "")).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE | /notes/     | GET, HEAD, POST, OPTIONS
            HEAD   | /maybe      | PUT, OPTIONS
            POST   | /notes/5/   | GET, HEAD, PATCH, OPTIONS
            PATCH  | /notes/mine/ | GET, HEAD, OPTIONS
            BREW   | /notes/5/   | GET, HEAD, PATCH, OPTIONS
            """)
    void allowsExactlyTheMethodsOfThePath(String method, String path, String allow) {
        var refused = router.route(Api.request(method, path, Map.of(), ""));
        var asked = router.route(Api.request("OPTIONS", path, Map.of(), ""));

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).contains(allow);
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Allow")).contains(allow);
    }

    @Test
    void answersADeclared405OnlyToKnownCallers() {
        var anonymous = router.route(Api.request("DELETE", "/notes/5/", Map.of(), ""));
        var known = router.route(Api.request("DELETE", "/notes/5/", WRITER, ""));

        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(known.status()).isEqualTo(405);
        assertThat(known.header("Allow")).contains("GET, HEAD, PATCH, OPTIONS");
        assertThat(known.body()).isNull();
    }

    @Test
    void answersHeadWithTheLengthAndNoBody() {
        var response = router.route(Api.request("HEAD", "/notes/", Map.of(), ""));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isNull();
        assertThat(response.header("Content-Length")).contains("13");
        assertThat(router.route(Api.request("HEAD", "/nowhere", Map.of(), "")).body())
                .isNull();
    }

    @Test
    void asksWhoCalls() {
        var unknown = router.route(Api.request("GET", "/caller", Map.of(), ""));
        var known = router.route(Api.request("GET", "/caller", Map.of("authorization", "me"), ""));

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.header("WWW-Authenticate")).contains("Bearer");
        assertThat(Api.text(known)).isEqualTo("me");
    }

    /** Each request is wrong in all that the next one has put right. */
    @Test
    void checksInTheDocumentedOrder() {
        var wrong = new HashMap<String, String>();
        wrong.put("Accept", "image/png");
        wrong.put("Content-Type", "text/plain");
        assertThat(status("BREW", "/nowhere?dry=x", wrong, "{")).isEqualTo(404);
        assertThat(status("BREW", "/notes/?dry=x", wrong, "{")).isEqualTo(405);
        assertThat(status("POST", "/notes/?dry=x", wrong, "{")).isEqualTo(401);
        wrong.put("Authorization", "reader");
        assertThat(status("POST", "/notes/?dry=x", wrong, "{")).isEqualTo(403);
        wrong.put("Authorization", "writer");
        assertThat(status("POST", "/notes/?dry=x", wrong, "{")).isEqualTo(406);
        wrong.put("Accept", "application/*");
        assertThat(status("POST", "/notes/?dry=x", wrong, "{")).isEqualTo(400);
        assertThat(status("POST", "/notes/?dry=true", wrong, "{")).isEqualTo(415);
        wrong.put("Content-Type", "application/json");
        assertThat(status("POST", "/notes/?dry=true", wrong, "{" + " ".repeat(100_000) + "}"))
                .isEqualTo(413);
        assertThat(status("POST", "/notes/?dry=true", wrong, "{")).isEqualTo(400);
        assertThat(status("POST", "/notes/?dry=true", wrong, "{\"title\":\"t\"}"))
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/json                  | 200 | application/json
            text/csv                          | 200 | text/csv;charset=UTF-8
            */*                               | 200 | application/json
            text/*;q=0.5, application/*;q=0.4 | 200 | text/csv;charset=UTF-8
            */*, application/json;q=0         | 200 | text/csv;charset=UTF-8
            TEXT/CSV                          | 200 | text/csv;charset=UTF-8
            nonsense                          | 200 | application/json
            ``                                | 200 | application/json
            text/html                         | 406 | application/problem+json
            */*;q=0                           | 406 | application/problem+json
            """)
    void answersInAMediaTypeThatTheCallerAccepts(String accept, int status, String contentType) {
        var response = router.route(Api.request("GET", "/notes/", Map.of("Accept", accept), ""));

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("Content-Type")).contains(contentType);
    }

    @Test
    void namesTheParameterThatIsWrong() {
        var text = Api.text(router.route(Api.request("GET", "/notes/?limit=many", Map.of(), "")));
        var low = Api.text(router.route(Api.request("GET", "/notes/?limit=0", Map.of(), "")));
        var missing = Api.text(router.route(Api.request("GET", "/inject", Map.of(), "")));

        assertThat(text).contains("\"in\":\"query\",\"path\":\"limit\",\"rule\":\"type\"");
        assertThat(low)
                .contains(
                        "\"in\":\"query\",\"path\":\"limit\",\"rule\":\"minimum\",\"message\":\"must be at least 1\"");
        assertThat(missing).contains("\"in\":\"query\",\"path\":\"text\",\"rule\":\"required\"");
    }

    @Test
    void hidesWhatFailed() {
        var response = router.route(Api.request("GET", "/boom", Map.of(), ""));

        assertThat(response.status()).isEqualTo(500);
        assertThat(Api.text(response)).contains("could not answer").doesNotContain("hunter2", "IllegalState");
        assertThat(api.failures).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void answersErrorsOfTheMachineToo() {
        assertThat(router.route(Api.request("GET", "/error", Map.of(), "")).status())
                .isEqualTo(500);
    }

    @Test
    void answersWhenTheMapperItselfFails() {
        var broken = api.builder()
                .errors((problem, request, codec) -> {
                    throw new IllegalStateException("broken");
                })
                .build();

        assertThat(broken.route(Api.request("GET", "/nowhere", Map.of(), "")).status())
                .isEqualTo(500);
    }

    @Test
    void givesErrorsTheShapeOfTheMapperAndHttpItsHeaders() {
        var mapped = api.builder()
                .errors((problem, request, codec) -> ServerResponse.of(problem.status())
                        .withBody("application/json", codec.write(Map.of("error", problem.detail()))))
                .build();

        var response = mapped.route(Api.request("BREW", "/maybe", Map.of(), ""));
        assertThat(Api.text(response)).isEqualTo("{\"error\":\"this path has no BREW; it has PUT, OPTIONS\"}");
        assertThat(response.header("Allow")).contains("PUT, OPTIONS");
        var unknown = mapped.route(Api.request("GET", "/caller", Map.of(), ""));
        assertThat(unknown.header("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void passesDeclaredErrorsThrough() {
        var response = router.route(Api.request("GET", "/conflict", Map.of(), ""));

        assertThat(response.status()).isEqualTo(409);
        assertThat(Api.text(response)).isEqualTo("{\"code\":\"taken\"}");
    }

    @ParameterizedTest
    @CsvSource({"%0D%0ASet-Cookie:%20a=b", "%0A", "%00", "%C4%8A", "%C4%8D%C4%8ASet-Cookie:%20a=b", "%7F"})
    void letsNoHeaderBeSmuggledIn(String text) {
        var response = router.route(Api.request("GET", "/inject?text=" + text, Map.of(), ""));

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.header("X-Echo")).isEmpty();
    }

    @Test
    void refusesHeaderNamesThatAreNone() {
        assertThatThrownBy(() -> ServerResponse.of(200).withHeader("A: b\r\nC", "d"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ServerResponse.of(200).withHeader("", "d"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesFilesSafely() {
        var response = router.route(Api.request("GET", "/bytes", Map.of(), ""));

        assertThat(response.header("Content-Type")).contains("image/png");
        assertThat(response.header("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''a%20%22b%22%0D%0A.png");
    }

    @Test
    void refusesTwoOperationsOfOneMethodAndPath() {
        var builder = Router.builder((request, alternatives) -> "x");
        builder.route("GET", "/a/{id}/").answers(204);
        builder.route("get", "/a/{name}/").answers(204);

        assertThatThrownBy(builder::build).hasMessage("GET /a/{name}/ is already routed as /a/{id}/");
    }

    @ParameterizedTest
    @CsvSource({"a", "''", "/{}", "/{a", "/{a}{b}", "/{a}/{a}"})
    void refusesTemplatesThatAreNone(String template) {
        var route = Router.builder((request, alternatives) -> "x").route("GET", template);

        assertThatThrownBy(() -> route.answers(204)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void triesTheParameterWhereTheLiteralLeadsNowhere() {
        var builder = Router.builder((request, alternatives) -> "x");
        builder.route("GET", "/a/b/c").answers(201);
        builder.route("GET", "/a/{x}/d").answers(202);
        var routes = builder.build();

        assertThat(routes.route(Api.request("GET", "/a/b/c", Map.of(), "")).status())
                .isEqualTo(201);
        assertThat(routes.route(Api.request("GET", "/a/b/d", Map.of(), "")).status())
                .isEqualTo(202);
    }

    /** Law: whatever the routes, each template routes a path made from it to itself. */
    @Test
    void routesEveryTemplateToItself() {
        var random = new Random(99);
        for (var round = 0; round < 100; round++) {
            var templates = random.ints(30, 0, Integer.MAX_VALUE)
                    .mapToObj(seed -> template(new Random(seed)))
                    .collect(Collectors.toMap(text -> text.replaceAll("\\{[^}]*}", "{}"), text -> text, (a, b) -> a));
            var builder = Router.builder((request, alternatives) -> "x");
            templates
                    .values()
                    .forEach(template -> builder.route("GET", template)
                            .handle(exchange -> exchange.answer(200, "text/plain", template)));
            var routes = builder.build();
            for (var template : templates.values()) {
                // no literal of the templates has a digit, so a number is always a parameter
                var path = template.replaceAll("\\{[^}]*}", "%3" + random.nextInt(10));
                assertThat(Api.text(routes.route(Api.request("GET", path, Map.of(), ""))))
                        .as(path)
                        .isEqualTo(template);
            }
        }
    }

    /** Law: nothing that comes in is the server's fault. */
    @Test
    void answersAnyOctetsWithoutFailing() {
        var random = new Random(4);
        var targets = List.of("/notes/", "/notes/5/", "/files/a", "/raw", "/maybe", "/nowhere", "/caller");
        var seen = new TreeSet<Integer>();
        var types = List.of(
                "application/json",
                "multipart/form-data; boundary=b",
                "application/x-www-form-urlencoded",
                "text/plain",
                "/",
                "");
        for (var i = 0; i < 20_000; i++) {
            var target = random.nextInt(4) == 0
                    ? octets(random, 30)
                    : mutated(random, targets.get(random.nextInt(targets.size())));
            var headers = new HashMap<String, String>();
            headers.put("Content-Type", mutated(random, types.get(random.nextInt(types.size()))));
            headers.put("Accept", random.nextBoolean() ? "*/*" : mutated(random, "image/png"));
            headers.put("Content-Length", random.nextBoolean() ? "10" : octets(random, 5));
            if (random.nextBoolean()) {
                headers.put("Authorization", "writer");
            }
            var method = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "x")
                    .get(random.nextInt(8));
            var body = mutated(random, BODIES.get(random.nextInt(BODIES.size())));
            var response = router.route(Api.request(method, target, headers, body));
            assertThat(response.status())
                    .as(() -> method + " " + target + " " + headers + " " + body)
                    .isLessThan(500);
            seen.add(response.status());
        }
        assertThat(api.failures).isEmpty();
        assertThat(seen).contains(200, 201, 204, 400, 401, 404, 405, 406, 415);
    }

    private static final List<String> BODIES = List.of(
            "",
            "{\"title\":\"t\",\"size\":3,\"tags\":[\"a\"],\"extra\":{\"a\":[1e5,null]}}",
            "title=t&size=3&tags=a&tags=b&public=true",
            "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nt\r\n"
                    + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\nxyz\r\n--b--\r\n");

    private int status(String method, String target, Map<String, String> headers, String body) {
        return router.route(Api.request(method, target, headers, body)).status();
    }

    private static String template(Random random) {
        var names = new ArrayList<>(List.of("p", "q", "r", "s", "t", "u"));
        var path = new StringBuilder();
        for (var i = random.nextInt(4); i >= 0; i--) {
            switch (random.nextInt(6)) {
                case 0, 1 -> path.append("/{").append(names.remove(0)).append("}");
                case 2 -> path.append("/{").append(names.remove(0)).append("}.json");
                case 3 -> path.append("/");
                default -> path.append("/").append("abcd".charAt(random.nextInt(4)));
            }
        }
        return path.toString();
    }

    private static String mutated(Random random, String text) {
        var octets = text.getBytes(StandardCharsets.ISO_8859_1);
        for (var i = random.nextInt(3); i > 0 && octets.length > 0; i--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
        }
        return new String(
                octets,
                0,
                random.nextInt(5) == 0 ? random.nextInt(octets.length + 1) : octets.length,
                StandardCharsets.ISO_8859_1);
    }

    private static String octets(Random random, int most) {
        var octets = new byte[random.nextInt(most)];
        random.nextBytes(octets);
        return "/" + new String(octets, StandardCharsets.ISO_8859_1);
    }
}
