package dev.dovetail.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.model.Violation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that are not what a call is made for. */
@Timeout(60)
class FailureTest {
    private final StubServer server = new StubServer();
    private final TestClient.Builder builder = TestClient.of(server);

    record Item(
            @JsonProperty("id") int id,
            @JsonProperty("name") String name) {}

    record Problem(@JsonProperty("code") String code) {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void declaredErrorsAreTyped() {
        server.answers(404, "{\"code\":\"not_found\"}")
                .answers(409, "{\"code\":\"conflict\"}")
                .answers(500, "{\"code\":\"oops\"}");
        var call = Call.<Item>to("POST", "/items/")
                .returns(201, BodyType.of(Item.class))
                .fails("404", BodyType.of(Problem.class))
                .fails("4XX", BodyType.json())
                .fails("default", BodyType.text())
                .build();
        var client = builder.build();
        var notFound = catchThrowableOfType(ApiException.class, () -> client.call(call));
        assertThat(notFound.status()).isEqualTo(404);
        assertThat(notFound.errorBody(Problem.class)).contains(new Problem("not_found"));
        assertThat(notFound.body()).isEqualTo("{\"code\":\"not_found\"}");
        assertThat(notFound).hasMessage("POST /items/ answered 404: {\"code\":\"not_found\"}");
        var conflict = catchThrowableOfType(ApiException.class, () -> client.call(call));
        assertThat(conflict.errorBody().orElseThrow()).isInstanceOf(JsonNode.class);
        assertThat(conflict.errorBody(Problem.class)).contains(new Problem("conflict"));
        var failed = catchThrowableOfType(ApiException.class, () -> client.call(call));
        assertThat(failed.errorBody()).contains("{\"code\":\"oops\"}");
    }

    @Test
    void anUndeclaredStatusIsAnException() {
        server.answers(201, "{\"id\":1,\"name\":\"a\"}", "X-A", "b")
                .answers(404, "<h1>no</h1>\r\n\u202Eforged")
                .answers(400, "");
        var call = Call.<Item>to("GET", "/x")
                .returns(200, BodyType.of(Item.class))
                .fails("404", BodyType.of(Problem.class))
                .build();
        var client = builder.build();
        var created = catchThrowableOfType(ApiException.class, () -> client.call(call));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers().firstValue("x-a")).contains("b");
        assertThat(created.errorBody()).isEmpty();
        assertThat(created.errorBody(Item.class)).contains(new Item(1, "a"));
        var page = catchThrowableOfType(ApiException.class, () -> client.call(call));
        assertThat(page.errorBody()).isEmpty();
        assertThat(page.errorBody(Problem.class)).isEmpty();
        assertThat(page).hasMessage("GET /x answered 404: <h1>no</h1> forged");
        var empty = catchThrowableOfType(ApiException.class, () -> client.call(call));
        assertThat(empty).hasMessage("GET /x answered 400");
        assertThat(empty.body()).isEmpty();
    }

    @Test
    void aSuccessThatDoesNotFitNamesWhatIsWrong() {
        server.answers(200, "{\"id\":\"many\",\"name\":\"a\"}")
                .answers(200, "<html>", "Content-Type", "text/html")
                .answers(200, "");
        var call =
                Call.<Item>to("GET", "/x").returns(200, BodyType.of(Item.class)).build();
        var client = builder.build();
        var wrong = catchThrowableOfType(ApiDecodeException.class, () -> client.call(call));
        assertThat(wrong.violations()).extracting(Violation::path).containsExactly("id");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.body()).contains("many");
        assertThat(wrong).hasMessageContaining("GET /x answered 200").hasMessageContaining("id");
        assertThatThrownBy(() -> client.call(call))
                .isInstanceOf(ApiDecodeException.class)
                .hasMessageContaining("text/html")
                .hasMessageContaining("<html>");
        assertThatThrownBy(() -> client.call(call))
                .isInstanceOf(ApiDecodeException.class)
                .hasMessageContaining("no body");
    }

    @Test
    void nullIsNoBody() {
        server.answers(200, "null").answers(200, "1");
        var call = Call.<Integer>to("GET", "/x")
                .returns(200, BodyType.of(Integer.class))
                .build();
        var client = builder.build();
        var response = client.call(call);
        assertThat(response.body()).isNull();
        assertThatThrownBy(response::requiredBody).isInstanceOf(ApiDecodeException.class);
        assertThat(client.call(call).requiredBody()).isEqualTo(1);
    }

    @Test
    void bodiesInMemoryAreBounded() {
        server.answers(200, "\"" + "x".repeat(5000) + "\"").answers(200, "\"fits\"");
        var call = Call.<String>to("GET", "/x")
                .returns(200, BodyType.of(String.class))
                .build();
        var client = builder.maxResponseBytes(1000).build();
        assertThatThrownBy(() -> client.call(call))
                .isInstanceOf(ApiDecodeException.class)
                .hasMessageContaining("longer than");
        assertThat(client.call(call).body()).isEqualTo("fits");
        assertThatThrownBy(() -> builder.maxResponseBytes(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEndlessErrorIsCutOff() {
        server.answers(exchange -> {
            exchange.sendResponseHeaders(418, 0);
            var piece = "x".repeat(1 << 16).getBytes(UTF_8);
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write(piece);
                }
            }
        });
        var call = Call.<Void>to("GET", "/x").build();
        var client = builder.build();
        var error = catchThrowableOfType(ApiException.class, () -> client.call(call));
        assertThat(error.body()).hasSize(1 << 20);
        assertThat(error.getMessage()).hasSizeLessThan(600);
    }
}
