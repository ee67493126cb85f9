package dev.dovetail.runtime.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.parameter.Style;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiClientTest {
    private static final Call<Void> PLAIN =
            Call.<Void>to("GET", "/x").returns(204, BodyType.none()).build();

    private final StubServer server = new StubServer();
    private final TestClient.Builder builder = TestClient.of(server);

    record Item(
            @JsonProperty("id") int id,
            @JsonProperty("name") String name) {}

    sealed interface Outcome {
        record Done(Item item) implements Outcome {}

        record Later() implements Outcome {}
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCallIsSentAsItIsWritten() {
        server.answers(200, "{\"id\":7,\"name\":\"x\"}", "X-Trace", "t1");
        var client = builder.baseUri(server.uri() + "/prefix/")
                .header("X-Team", "blue")
                .userAgent("test/1")
                .build();
        var call = Call.<Item>to("POST", "/api/{project}/items/{id}.json")
                .path("project", "a/b ü")
                .path("id", List.of(1, 2))
                .query("limit", 10)
                .query("tag", List.of("x y", "&"))
                .query("gone", null)
                .query("filter", Map.of("a", 1), Style.DEEP_OBJECT)
                .header("If-Match", "\"v1\"")
                .header("X-Gone", null)
                .cookie("c", "1;2")
                .body("application/json", new Item(1, "ä"))
                .returns(200, BodyType.of(Item.class))
                .build();

        var response = client.call(call);

        assertThat(response.body()).isEqualTo(new Item(7, "x"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().firstValue("x-trace")).contains("t1");
        var request = server.only();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target())
                .isEqualTo("/prefix/api/a%2Fb%20%C3%BC/items/1,2.json?limit=10&tag=x%20y&tag=%26&filter%5Ba%5D=1");
        assertThat(request.text()).isEqualTo("{\"id\":1,\"name\":\"ä\"}");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.header("Accept")).startsWith("application/json");
        assertThat(request.header("If-Match")).isEqualTo("\"v1\"");
        assertThat(request.header("X-Team")).isEqualTo("blue");
        assertThat(request.header("User-Agent")).isEqualTo("test/1");
        assertThat(request.header("Cookie")).isEqualTo("c=1%3B2");
        assertThat(request.headers()).doesNotContainKeys("X-gone", "Authorization", "Upgrade");
    }

    @Test
    void anAnswerWithoutABodyIsNull() {
        server.answers(204, "").answers(204, "").answers(200, "<html>");
        var client = builder.build();
        var delete = Call.<Void>to("DELETE", "/x").returns(204, BodyType.none()).build();
        assertThat(client.call(delete).body()).isNull();
        assertThat(client.call(PLAIN).body()).isNull();
        var ignoring = Call.<Void>to("GET", "/x").returns(200, BodyType.none()).build();
        assertThat(client.call(ignoring).body()).isNull();
    }

    @Test
    void everyDeclaredSuccessHasItsResult() {
        server.answers(200, "{\"id\":1,\"name\":\"a\"}").answers(202, "");
        var call = Call.<Outcome>to("GET", "/x")
                .returns(200, BodyType.of(Item.class), Outcome.Done::new)
                .returns(202, BodyType.none(), nothing -> new Outcome.Later())
                .build();
        var client = builder.build();
        assertThat(client.call(call).body()).isEqualTo(new Outcome.Done(new Item(1, "a")));
        assertThat(client.call(call).body()).isEqualTo(new Outcome.Later());
    }

    @Test
    void textIsDecodedByItsCharset() {
        server.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=ISO-8859-1");
            var octets = "Zoë".getBytes(ISO_8859_1);
            exchange.sendResponseHeaders(200, octets.length);
            exchange.getResponseBody().write(octets);
            exchange.close();
        });
        var call = Call.<String>to("GET", "/x").returns(200, BodyType.text()).build();
        assertThat(builder.build().call(call).body()).isEqualTo("Zoë");
    }

    @Test
    void binaryContentIsStreamed() throws Exception {
        server.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"../chart.png\"");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (var i = 0; i < 300; i++) {
                    body.write(new byte[10_000]);
                }
            }
        });
        var client = builder.maxResponseBytes(10).build();
        var call = Call.<BinaryContent>to("GET", "/x")
                .returns(200, BodyType.binary())
                .build();
        var content = client.call(call).body();
        assertThat(content.mediaType()).contains("image/png");
        assertThat(content.fileName()).contains("chart.png");
        assertThat(content.repeatable()).isFalse();
        try (var stream = content.open()) {
            assertThat(stream.readAllBytes()).hasSize(3_000_000);
            assertThat(stream.read()).isEqualTo(-1);
        }
        assertThat(server.only().header("Accept")).isEqualTo("*/*");
        try (var stream = client.call(call).body().open()) {
            assertThat(stream.readNBytes(5)).hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void aValueThatWouldChangeThePathIsRefused(String value) {
        var call = Call.<Void>to("GET", "/items/{id}/").path("id", value).build();
        var client = builder.build();
        assertThatThrownBy(() -> client.call(call)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aMissingPathParameterIsRefused() {
        var call = Call.<Void>to("GET", "/items/{id}/").path("ID", 1).build();
        var client = builder.build();
        assertThatThrownBy(() -> client.call(call))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id");
    }

    @Test
    void literalTextOfATemplateIsMadeFitForAUri() {
        server.answers(204, "");
        var call = Call.<Void>to("GET", "/a b/ü%20{x}")
                .path("x", 1)
                .returns(204, BodyType.none())
                .build();
        builder.build().call(call);
        assertThat(server.only().target()).isEqualTo("/a%20b/%C3%BC%201");
    }

    @Test
    void anHttpClientThatFollowsRedirectsIsRefused() {
        var following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThatThrownBy(() -> builder.httpClient(following)).isInstanceOf(IllegalArgumentException.class);
        server.answers(204, "");
        var client = builder.httpClient(HttpClient.newHttpClient()).build();
        assertThat(client.call(PLAIN).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/relative",
                "ftp://host/",
                "http:///path",
                "http://user:hunter2@host/",
                "http://host/?key=hunter2",
                "http://host/#hunter2",
                "http://user:hunter2@host/ space"
            })
    void aBaseUriIsAnHttpOriginWithAPath(String uri) {
        assertThatThrownBy(() -> builder.baseUri(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void aClientNeedsABaseUri() {
        assertThatThrownBy(() -> new TestClient.Builder().build()).isInstanceOf(IllegalStateException.class);
        assertThat(builder.baseUri(URI.create("https://host/a/")).build().baseUri())
                .isEqualTo(URI.create("https://host/a"));
    }
}
