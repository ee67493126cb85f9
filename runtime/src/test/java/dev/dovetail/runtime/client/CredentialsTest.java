package dev.dovetail.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.model.BinaryContent;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    private final StubServer server = new StubServer();
    private final TestClient.Builder builder = TestClient.of(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachKindHasItsPlace() {
        server.answers(204, "");
        var client = builder.scheme("basic", Credentials.basic("ü", () -> "p:w"))
                .scheme("header", Credentials.apiKeyHeader("X-Key", () -> "k 1"))
                .scheme("query", Credentials.apiKeyQuery("api key", () -> "a&b"))
                .scheme("cookie", Credentials.apiKeyCookie("session", () -> "s;1"))
                .build();
        var call = Call.<Void>to("GET", "/x")
                .query("a", 1)
                .cookie("c", 2)
                .security("basic", "header", "query", "cookie")
                .returns(204, BodyType.none())
                .build();
        client.call(call);
        var request = server.only();
        assertThat(request.header("Authorization")).isEqualTo("Basic w7w6cDp3");
        assertThat(request.header("X-Key")).isEqualTo("k 1");
        assertThat(request.target()).isEqualTo("/x?a=1&api%20key=a%26b");
        assertThat(request.header("Cookie")).isEqualTo("c=2; session=s%3B1");
        assertThatThrownBy(() -> Credentials.basic("a:b", () -> "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstAlternativeWithAllCredentialsIsTaken() {
        server.answers(204, "");
        var client = builder.bearer(() -> "t").build();
        client.call(secured(List.of("other"), List.of("bearer", "other"), List.of("bearer")));
        client.call(secured(List.of(), List.of("bearer")));
        client.call(secured(List.of("other")));
        client.call(secured());
        assertThat(server.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer t", "Bearer t", null, null);
    }

    @Test
    void aKeyThatALinkRepeatsIsReplaced() {
        server.answers(204, "");
        var client = builder.scheme("query", Credentials.apiKeyQuery("api key", () -> "new"))
                .build();
        var call = Call.<Void>to("GET", "/x")
                .security("query")
                .returns(204, BodyType.none())
                .build();
        client.call(call.at(URI.create(server.uri() + "/x?a=1&api+key=old&b=2&api%20key=older")));
        client.call(call.at(URI.create(server.uri() + "/x?api+key=old")));
        assertThat(server.requests())
                .extracting(StubServer.Request::target)
                .containsExactly("/x?a=1&b=2&api%20key=new", "/x?api%20key=new");
    }

    @Test
    void theSupplierIsAskedForEveryCall() {
        server.answers(204, "");
        var client = builder.bearer(inTurn("a", "b")).build();
        client.call(secured(List.of("bearer")));
        client.call(secured(List.of("bearer")));
        assertThat(tokens()).containsExactly("Bearer a", "Bearer b");
    }

    @Test
    void anExpiredTokenIsRenewedOnce() {
        server.answers(401, "").answers(204, "");
        builder.bearer(inTurn("old", "new")).build().call(secured(List.of("bearer")));
        assertThat(tokens()).containsExactly("Bearer old", "Bearer new");
        assertThat(builder.waits()).isEmpty();
    }

    @Test
    void aTokenThatStaysIsNotSentAgain() {
        server.answers(401, "");
        var client = builder.bearer(() -> "same").build();
        assertThatThrownBy(() -> client.call(secured(List.of("bearer")))).isInstanceOf(ApiException.class);
        assertThat(tokens()).containsExactly("Bearer same");
    }

    @Test
    void aRefusedRenewalIsFinal() {
        server.answers(401, "");
        var client = builder.bearer(inTurn("a", "b", "c", "d")).build();
        assertThatThrownBy(() -> client.call(secured(List.of("bearer")))).isInstanceOf(ApiException.class);
        assertThat(tokens()).containsExactly("Bearer a", "Bearer b");
    }

    @Test
    void aBodyThatCanBeReadOnceIsNotSentWithARenewedToken() {
        server.answers(401, "");
        var call = Call.<Void>to("POST", "/x")
                .security("bearer")
                .body("application/octet-stream", BinaryContent.once(new ByteArrayInputStream(new byte[1])))
                .build();
        var client = builder.bearer(inTurn("a", "b")).build();
        assertThatThrownBy(() -> client.call(call)).isInstanceOf(ApiException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2\n", "hunter2\r\nX-Injected: 1", "hunter2é", "hunter2\u0000"})
    void aTokenThatCannotBeSentIsReportedWithoutShowingIt(String token) {
        var client = builder.bearer(() -> token).build();
        assertThatThrownBy(() -> client.call(secured(List.of("bearer"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bearer")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void noTokenIsReported() {
        var client = builder.bearer(() -> null).build();
        assertThatThrownBy(() -> client.call(secured(List.of("bearer"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gave no value");
    }

    private List<String> tokens() {
        return server.requests().stream()
                .map(request -> request.header("Authorization"))
                .toList();
    }

    private static Supplier<String> inTurn(String... tokens) {
        Iterator<String> rest = List.of(tokens).iterator();
        return rest::next;
    }

    @SafeVarargs
    private static Call<Void> secured(List<String>... alternatives) {
        var call = Call.<Void>to("GET", "/x").returns(204, BodyType.none());
        for (var schemes : alternatives) {
            call.security(schemes.toArray(String[]::new));
        }
        return call.build();
    }
}
