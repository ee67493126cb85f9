package dev.dovetail.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dovetail.runtime.json.BodyType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No text that this library makes contains a secret, however a call ends and whatever a server repeats. */
class SecrecyTest {
    private static final String SECRET = "hunter2-s3cr3t";
    private static final String BASIC = "dXNlcjpodW50ZXIyLXMzY3IzdA==";

    private final StubServer server = new StubServer();
    private final List<String> texts = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void secretsAreInNoText() throws IOException {
        var echo = "{\"detail\":\"" + SECRET + " " + BASIC + " Bearer " + SECRET + "\"}";
        endings(echo, server.uri());
        var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var address = "http://127.0.0.1:" + silent.getLocalPort();
        failing(client(address).withTimeout(Duration.ofMillis(200)), "/silent");
        silent.close();
        failing(client(address), "/refused");
        texts.add(builder(server.uri()).toString());
        assertThat(texts)
                .hasSizeGreaterThan(25)
                .allSatisfy(text -> assertThat(text).doesNotContain(SECRET).doesNotContain(BASIC));
    }

    private void endings(String echo, String uri) {
        var client = client(uri);
        var answers = List.of(400, 401, 403, 404, 429, 500, 200);
        for (var status : answers) {
            server.answers(status, echo, "Content-Type", "text/" + SECRET, "Location", "/" + SECRET);
        }
        // one that is consumed by nobody stays for the rest
        server.answers(418, echo);
        answers.forEach(status -> failing(client.withRetry(RetryPolicy.none()), "/x"));
        var page = Call.<String>to("GET", "/list")
                .security("bearer", "basic", "header", "query", "cookie")
                .returns(418, BodyType.text())
                .build();
        for (var next : List.of("http://other.example/" + SECRET, "\\" + SECRET, uri + "/loop?key=" + SECRET)) {
            add(catchThrowable(() -> Paged.byNextLink(client, page, List::of, text -> next).stream()
                    .count()));
        }
        texts.add(client.toString());
        texts.add(page.toString());
        texts.add(client.call(page).toString());
    }

    private void failing(ApiClient client, String path) {
        var call = Call.<Integer>to("POST", path)
                .security("bearer", "basic", "header", "query", "cookie")
                .returns(200, BodyType.of(Integer.class))
                .build();
        add(catchThrowable(() -> client.call(call)));
    }

    private void add(Throwable failure) {
        assertThat(failure).isInstanceOf(CallException.class);
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        texts.add(trace.toString());
        texts.add(failure.toString());
    }

    private ApiClient client(String uri) {
        return builder(uri).build();
    }

    private TestClient.Builder builder(String uri) {
        var held = List.of(
                Credentials.bearer(() -> SECRET),
                Credentials.basic("user", () -> SECRET),
                Credentials.apiKeyHeader("X-Key", () -> SECRET),
                Credentials.apiKeyQuery("key", () -> SECRET),
                Credentials.apiKeyCookie("session", () -> SECRET));
        held.forEach(credentials -> {
            texts.add(credentials.toString());
            texts.add(credentials.ask("s").toString());
        });
        return new TestClient.Builder()
                .baseUri(uri)
                .header("X-Other", SECRET)
                .scheme("bearer", held.get(0))
                .scheme("basic", held.get(1))
                .scheme("header", held.get(2))
                .scheme("query", held.get(3))
                .scheme("cookie", held.get(4));
    }
}
