package dev.dovetail.runtime.server.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.runtime.server.Api;
import dev.dovetail.runtime.server.ServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkServerTest {

    private static final InetSocketAddress FREE_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final Api api = new Api();
    private final JdkServer server = JdkServer.start(api.router(), FREE_PORT);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void answersOverHttp() throws Exception {
        var response = get("/notes/?limit=3");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"limit\":3}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Content-Length")).contains("11");
    }

    @Test
    void keepsPathAndQueryEncodedUntilTheyAreRead() throws Exception {
        assertThat(get("/notes/a%2Fb%20c/?x=%26").body()).isEqualTo("{\"id\":\"a/b c\"}");
    }

    @Test
    void readsBodiesOfUnknownLength() throws Exception {
        var body = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("{\"title\":\"t\"}".getBytes(StandardCharsets.UTF_8)));
        var request = HttpRequest.newBuilder(uri("/notes/"))
                .header("Content-Type", "application/json")
                .header("Authorization", "writer")
                .POST(body)
                .build();

        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"title\":\"t\"}");
    }

    @Test
    void streamsBodiesOfUnknownLength() throws Exception {
        var response =
                client.send(HttpRequest.newBuilder(uri("/stream")).build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.body()).hasSize(200_000);
        assertThat(response.headers().firstValue("Transfer-Encoding")).contains("chunked");
    }

    @Test
    void endsNoBrokenAnswerAsIfItWereWhole() {
        assertThatThrownBy(() -> get("/broken-stream")).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"HEAD, /notes/, 200, 13", "HEAD, /nowhere, 404, 96", "OPTIONS, /notes/, 204,", "PATCH, /notes/5/, 204,"
    })
    void answersWithoutABody(String method, String path, int status, String length) throws Exception {
        try (var raw = new RawHttp(server.port())) {
            var answer = raw.send(method + " " + path
                            + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    .readAll();

            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .endsWith("\r\n\r\n")
                    .doesNotContain("chunked");
            if (length != null) {
                assertThat(answer).containsIgnoringCase("Content-Length: " + length);
            }
        }
    }

    @Test
    void keepsTheConnectionForTheNextRequest() throws Exception {
        try (var raw = new RawHttp(server.port())) {
            for (var i = 0; i < 3; i++) {
                assertThat(raw.send("HEAD /notes/ HTTP/1.1\r\nHost: x\r\n\r\n").readHead())
                        .startsWith("HTTP/1.1 200");
                // nobody reads this body; what comes after it is the next request all the same
                assertThat(raw.send("PATCH /notes/5/ HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc")
                                .readHead())
                        .startsWith("HTTP/1.1 204");
            }
        }
    }

    @Test
    void keepsTheConnectionAfterABodyWasReadAndClosed() throws Exception {
        var request = "POST /notes/ HTTP/1.1\r\nHost: x\r\nAuthorization: writer\r\n"
                + "Content-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"title\":\"t\"}";
        try (var raw = new RawHttp(server.port())) {
            for (var i = 0; i < 3; i++) {
                assertThat(raw.send(request).readHead()).startsWith("HTTP/1.1 201");
                assertThat(raw.read(13)).isEqualTo("{\"title\":\"t\"}");
            }
        }
    }

    @Test
    void answersManyAtATime() {
        var answers = IntStream.range(0, 200)
                .mapToObj(i -> client.sendAsync(
                        HttpRequest.newBuilder(uri("/notes/?limit=" + (i + 1))).build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();

        for (var i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).join().body()).isEqualTo("{\"limit\":" + (i + 1) + "}");
        }
    }

    @Test
    void handlesNoMoreAtATimeThanItHasThreads() throws Exception {
        var entered = new CountDownLatch(2);
        var release = new CountDownLatch(1);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        try (var narrow = JdkServer.start(
                request -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    entered.countDown();
                    await(release);
                    running.decrementAndGet();
                    return ServerResponse.of(204);
                },
                FREE_PORT,
                2)) {
            var answers = new ArrayList<CompletableFuture<HttpResponse<Void>>>();
            for (var i = 0; i < 6; i++) {
                answers.add(client.sendAsync(
                        HttpRequest.newBuilder(narrow.baseUri()).build(), HttpResponse.BodyHandlers.discarding()));
            }
            entered.await();
            release.countDown();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(204));
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void survivesAServiceThatThrows() throws Exception {
        try (var failing = JdkServer.start(
                request -> {
                    throw new IllegalStateException("hunter2");
                },
                FREE_PORT)) {
            var response = client.send(
                    HttpRequest.newBuilder(failing.baseUri()).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void letsTheRequestAtHandEndBeforeItCloses() throws Exception {
        var entered = new CountDownLatch(1);
        var closing = JdkServer.start(
                request -> {
                    entered.countDown();
                    pause();
                    return ServerResponse.of(204);
                },
                FREE_PORT);
        var answer = client.sendAsync(
                HttpRequest.newBuilder(closing.baseUri()).build(), HttpResponse.BodyHandlers.discarding());
        entered.await();
        closing.close();

        assertThat(answer.join().statusCode()).isEqualTo(204);
        assertThatThrownBy(() -> new RawHttp(closing.port())
                        .send("GET / HTTP/1.1\r\n\r\n")
                        .readAll())
                .isInstanceOf(Exception.class);
    }

    @Test
    void saysWhichAddressIsTaken() {
        assertThatThrownBy(() -> JdkServer.start(
                        api.router(), new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port())))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(":" + server.port());
    }

    @Test
    void namesItsAddress() {
        assertThat(server.baseUri()).isEqualTo(URI.create("http://127.0.0.1:" + server.port()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> get(String target) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(target)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String target) {
        return URI.create(server.baseUri() + target);
    }
}
