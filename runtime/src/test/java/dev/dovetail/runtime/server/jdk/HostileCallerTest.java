package dev.dovetail.runtime.server.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.runtime.server.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileCallerTest {

    private static final String POST =
            "POST /notes/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: writer\r\n"
                    + "Content-Type: application/json\r\n";

    private final Api api = new Api();
    private final JdkServer server =
            JdkServer.start(api.router(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);

    @AfterEach
    void staysUpAndCloses() throws IOException {
        assertThat(exchange("GET /notes/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(api.failures).isEmpty();
        server.close();
    }

    @Test
    void refusesAHugeAnnouncedBodyWithoutWaitingForIt() throws IOException {
        try (var raw = new RawHttp(server.port())) {
            assertThat(raw.send(POST + "Content-Length: 99999999999\r\n\r\n{").readHead())
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void refusesAnEndlessBodyWhereItIsTooLong() throws IOException {
        try (var raw = new RawHttp(server.port())) {
            raw.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
            var chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
            for (var i = 0; i < 100; i++) {
                raw.send(chunk);
            }
            assertThat(raw.readHead()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void letsACallerFinishABodyThatNobodyReads() throws IOException {
        try (var raw = new RawHttp(server.port())) {
            raw.send("POST /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2000000\r\n\r\n");
            for (var i = 0; i < 20; i++) {
                raw.send("x".repeat(100_000));
            }
            assertThat(raw.readAll()).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void refusesDeepJson() throws IOException {
        var body = "{\"title\":\"t\",\"extra\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";

        assertThat(exchange(POST + "Content-Length: " + body.length() + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 400")
                .contains("nesting depth");
    }

    /** More callers stop in the middle of their body and go than there are threads. */
    @Test
    void survivesCallersWhoGoAwayInTheMiddle() throws IOException {
        for (var i = 0; i < 12; i++) {
            try (var raw = new RawHttp(server.port())) {
                raw.send(POST + "Content-Length: 1000\r\n\r\n{\"title\":");
            }
        }
    }

    @Test
    void survivesCallersWhoDoNotReadTheAnswer() throws IOException {
        for (var i = 0; i < 12; i++) {
            try (var raw = new RawHttp(server.port())) {
                raw.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
            }
        }
    }

    /** Fewer than there are threads never finish; the others are served meanwhile. */
    @Test
    void servesOthersWhileSomeNeverFinish() throws IOException {
        var slow = new ArrayList<RawHttp>();
        try {
            for (var i = 0; i < 3; i++) {
                slow.add(new RawHttp(server.port()).send(POST + "Content-Length: 1000\r\n\r\n{"));
            }
            assertThat(exchange("GET /notes/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        } finally {
            for (var raw : slow) {
                raw.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /notes/%zz/ HTTP/1.1",
                "GET /notes/%/ HTTP/1.1",
                "GET /notes/../notes/ HTTP/1.1",
                "GET //notes/ HTTP/1.1",
                "GET /notes/?limit=%zz HTTP/1.1",
                "GET /notes/?limit=1&limit=2 HTTP/1.1",
                "GET /notes/#fragment HTTP/1.1",
                "GET * HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GET mailto:x HTTP/1.1",
                "GET /notes\\..\\ HTTP/1.1",
                "GET /\u00e9 HTTP/1.1",
                "\u0001\u0002",
                "GET"
            })
    void refusesTargetsThatAreNone(String requestLine) throws IOException {
        var answer = exchange(requestLine + "\r\nHost: x\r\nConnection: close\r\n\r\n");

        // where there is not even a request, hanging up is an answer too
        assertThat(answer).matches("(?s)(HTTP/1.1 4\\d\\d.*)?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nContent-Length: 3\r\n",
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: x\r\n",
                "Transfer-Encoding: gzip\r\n",
                "Content-Type: application/json\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n",
                "Accept: image/png\r\nAccept: ;;;q=\r\nContent-Length: 2\r\n",
                "Authorization: a\r\nAuthorization: b\r\nContent-Length: 2\r\n",
                "Content-Length: 2\r\nno colon\r\n",
                "Content-Length: 2\r\n: no name\r\n"
            })
    void refusesHeadsThatContradictThemselves(String headers) throws IOException {
        var answer = exchange(POST + headers + "\r\n{}");

        assertThat(answer).matches("(?s)(HTTP/1.1 (4\\d\\d|501).*)?");
    }

    @Test
    void answersRandomOctetsWithoutFailing() throws IOException {
        var random = new Random(12);
        for (var i = 0; i < 300; i++) {
            var octets = new byte[random.nextInt(200)];
            random.nextBytes(octets);
            var text = new String(octets, StandardCharsets.ISO_8859_1);
            var head = random.nextBoolean() ? "" : POST + "Content-Length: " + text.length() + "\r\n\r\n";
            assertThat(exchange(head + text + "\r\n\r\n")).doesNotStartWith("HTTP/1.1 5");
        }
    }

    private String exchange(String text) throws IOException {
        try (var raw = new RawHttp(server.port())) {
            raw.send(text);
            raw.endOutput();
            return raw.readAll();
        } catch (SocketException e) {
            // hung up while octets were under way
            return "";
        }
    }
}
