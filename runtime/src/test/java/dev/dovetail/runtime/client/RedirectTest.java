package dev.dovetail.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.runtime.json.BodyType;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    private final StubServer server = new StubServer();
    private final StubServer elsewhere = new StubServer();
    private final TestClient.Builder builder = TestClient.of(server)
            .header("X-Team", "blue")
            .bearer(() -> "token")
            .scheme("key", Credentials.apiKeyQuery("key", () -> "secret"));

    @AfterEach
    void stop() {
        server.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void withinItsOriginARequestMovesWithItsCredentials(int status) {
        server.answers(status, "", "Location", "../b?c=d").answers(200, "1");
        assertThat(builder.build().call(call("GET")).body()).isEqualTo(1);
        var moved = server.requests().get(1);
        assertThat(moved.target()).isEqualTo("/b?c=d&key=secret");
        assertThat(moved.header("Authorization")).isEqualTo("Bearer token");
        assertThat(moved.header("X-Team")).isEqualTo("blue");
    }

    @Test
    void credentialsNeverLeaveTheirOrigin() {
        server.answers(302, "", "Location", elsewhere.uri() + "/file").answers(200, "1");
        elsewhere
                .answers(302, "", "Location", elsewhere.uri() + "/more")
                .answers(302, "", "Location", server.uri() + "/back");
        assertThat(builder.build().call(call("GET")).body()).isEqualTo(1);
        var strangers = List.of(
                elsewhere.requests().get(0),
                elsewhere.requests().get(1),
                server.requests().get(1));
        assertThat(strangers).allSatisfy(request -> {
            assertThat(request.headers()).doesNotContainKeys("Authorization", "X-team", "Cookie");
            assertThat(request.target()).doesNotContain("secret");
            assertThat(request.header("Accept")).isNotNull();
        });
    }

    @Test
    void aChallengeElsewhereDoesNotGetCredentials() {
        server.answers(302, "", "Location", elsewhere.uri() + "/file");
        elsewhere.answers(401, "");
        var tokens = List.of("a", "b").iterator();
        var client = builder.bearer(tokens::next).build();
        assertThatThrownBy(() -> client.call(call("GET"))).isInstanceOf(ApiException.class);
        assertThat(elsewhere.only().headers()).doesNotContainKey("Authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void onlyReadingIsRedirected(String method) {
        server.answers(307, "", "Location", "/b");
        var client = builder.build();
        assertThatThrownBy(() -> client.call(call(method)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(307));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void circlesEnd() {
        server.answers(302, "", "Location", "/x");
        var client = builder.build();
        assertThatThrownBy(() -> client.call(call("GET"))).isInstanceOf(ApiException.class);
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void aDeclaredRedirectIsAnAnswer() {
        server.answers(302, "", "Location", "/b");
        var call = Call.<Void>to("GET", "/x").returns(302, BodyType.none()).build();
        assertThat(builder.build().call(call).headers().firstValue("Location")).contains("/b");
    }

    @ParameterizedTest
    @CsvSource({
        "http://a/x, https://a/y, true",
        "https://a/x, /y, true",
        "https://a/x, //b/y, true",
        "https://a/x, http://a/y, false",
        "http://a/x, ftp://a/y, false",
        "http://a/x, file:///etc/passwd, false",
        "http://a/x, http://user@a/y, false",
        "http://a/x, http:///y, false",
        "http://a/x, http://a b/, false",
        "http://a/x, mailto:a@b, false",
    })
    void onlyAnHttpServerAsSafeAsTheFirstIsATarget(URI from, String location, boolean followed) {
        var request = new RequestDraft("GET", from, Map.of(), List.of(), Optional.empty());
        var headers = HttpHeaders.of(Map.of("Location", List.of(location)), (name, value) -> true);
        var answer = new Received(302, headers, new Received.Whole(new byte[0], false));
        assertThat(Redirects.target(request, answer).isPresent()).isEqualTo(followed);
    }

    private static Call<Integer> call(String method) {
        return Call.<Integer>to(method, "/a/x")
                .security("bearer", "key")
                .returns(200, BodyType.of(Integer.class))
                .build();
    }
}
