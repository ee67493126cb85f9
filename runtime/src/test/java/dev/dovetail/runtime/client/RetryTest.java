package dev.dovetail.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.model.BinaryContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private final StubServer server = new StubServer();
    private final TestClient.Builder builder = TestClient.of(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,429,3", "GET,502,3", "GET,503,3", "GET,504,3", "PUT,503,3", "DELETE,503,3", "HEAD,503,3", "OPTIONS,503,3",
        "POST,503,1", "PATCH,503,1", "POST,502,1", "POST,429,3", "PATCH,429,3", "GET,500,1", "GET,501,1", "GET,400,1",
        "GET,408,1"
    })
    void onlyWhatCanBeRepeatedIsRepeated(String method, int status, int requests) {
        server.answers(status, "");
        var client = builder.build();
        assertThatThrownBy(() -> client.call(call(method)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
        assertThat(server.requests()).hasSize(requests);
        assertThat(builder.waits()).hasSize(requests - 1);
    }

    @Test
    void theFirstGoodAnswerCounts() {
        server.answers(503, "").answers(429, "").answers(200, "1");
        assertThat(builder.build().call(call("GET")).body()).isEqualTo(1);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void bodiesAreSentAgain() {
        server.answers(429, "").answers(200, "1");
        var content = BinaryContent.of(() -> new ByteArrayInputStream("abc".getBytes(UTF_8)));
        var call = Call.<Integer>to("POST", "/x")
                .body("application/octet-stream", content)
                .returns(200, BodyType.of(Integer.class))
                .build();
        builder.build().call(call);
        assertThat(server.requests()).extracting(StubServer.Request::text).containsExactly("abc", "abc");
    }

    @Test
    void aBodyThatCanBeReadOnceIsSentOnce() {
        server.answers(429, "");
        var call = Call.<Integer>to("PUT", "/x")
                .body("application/octet-stream", BinaryContent.once(new ByteArrayInputStream(new byte[3])))
                .build();
        var client = builder.build();
        assertThatThrownBy(() -> client.call(call)).isInstanceOf(ApiException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void waitsDoubleUpToTheLongest() {
        server.answers(503, "");
        var policy =
                RetryPolicy.defaults().withMaxRetries(5).withDelays(Duration.ofMillis(100), Duration.ofMillis(350));
        var client = builder.retry(builder.instant(policy)).build();
        assertThatThrownBy(() -> client.call(call("GET"))).isInstanceOf(ApiException.class);
        assertThat(builder.waits()).extracting(Duration::toMillis).containsExactly(100L, 200L, 350L, 350L, 350L);
    }

    @Test
    void chanceTakesAwayUpToHalfOfAWait() {
        server.answers(503, "");
        var policy = builder.instant(RetryPolicy.defaults());
        var client = builder.build().withRetry(policy.withTime(policy.clock(), policy.sleeper(), () -> 0.0));
        assertThatThrownBy(() -> client.call(call("GET"))).isInstanceOf(ApiException.class);
        assertThat(builder.waits()).extracting(Duration::toMillis).containsExactly(250L, 500L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7000",
                "0 | 0",
                "Sat, 21 Nov 2026 08:00:30 GMT | 30000",
                "Sat, 21 Nov 2026 07:00:00 GMT | 0",
                "soon | 500",
                "-1 | 500",
                "1.5 | 500"
            })
    void theServerSaysHowLongToWait(String retryAfter, long millis) {
        server.answers(429, "", "Retry-After", retryAfter).answers(200, "1");
        builder.build().call(call("GET"));
        assertThat(builder.waits()).extracting(Duration::toMillis).containsExactly(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "999999999", "Sat, 21 Nov 2026 09:00:00 GMT"})
    void aServerThatAsksForTooMuchPatienceEndsTheCall(String retryAfter) {
        server.answers(429, "", "Retry-After", retryAfter);
        var client = builder.build();
        var error = catchThrowableOfType(ApiException.class, () -> client.call(call("GET")));
        assertThat(error.headers().firstValue("Retry-After")).contains(retryAfter);
        assertThat(server.requests()).hasSize(1);
        assertThat(builder.waits()).isEmpty();
    }

    @Test
    void noneMeansNone() {
        server.answers(503, "");
        var client = builder.build().withRetry(RetryPolicy.none());
        assertThatThrownBy(() -> client.call(call("GET"))).isInstanceOf(ApiException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void otherStatusesCanBeChosen() {
        server.answers(500, "").answers(200, "1");
        var policy = builder.instant(RetryPolicy.defaults().withStatuses(Set.of(500)));
        assertThat(builder.build().withRetry(policy).call(call("GET")).body()).isEqualTo(1);
    }

    @Test
    void aDeclaredStatusIsAnAnswerAndNoFailure() {
        server.answers(503, "1");
        var call = Call.<Integer>to("GET", "/x")
                .returns(503, BodyType.of(Integer.class))
                .build();
        assertThat(builder.build().call(call).body()).isEqualTo(1);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void noConnectionIsTriedAgainWithAnyMethod(String method) throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var client = builder.baseUri("http://127.0.0.1:" + port).build();
        var failure = catchThrowableOfType(ApiTransportException.class, () -> client.call(call(method)));
        assertThat(failure.reason()).isEqualTo(ApiTransportException.Reason.CONNECT);
        assertThat(failure).hasMessageContaining(method + " /x");
        assertThat(builder.waits()).hasSize(2);
    }

    @Test
    void anInterruptEndsTheWaiting() {
        server.answers(503, "");
        var defaults = RetryPolicy.defaults();
        Sleeper interrupted = time -> {
            throw new InterruptedException();
        };
        var client = builder.build().withRetry(defaults.withTime(defaults.clock(), interrupted, () -> 0));
        var failure = catchThrowableOfType(ApiTransportException.class, () -> client.call(call("GET")));
        assertThat(failure.reason()).isEqualTo(ApiTransportException.Reason.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void nonsenseIsRefused() {
        var defaults = RetryPolicy.defaults();
        assertThatThrownBy(() -> defaults.withMaxRetries(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> defaults.withDelays(Duration.ofSeconds(-1), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Call<Integer> call(String method) {
        return Call.<Integer>to(method, "/x")
                .returns(200, BodyType.of(Integer.class))
                .build();
    }
}
