package dev.dovetail.runtime.server.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.runtime.server.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterServletTest {

    private final Api api = new Api();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var context = new ServletContextHandler("/app");
        context.addServlet(new ServletHolder(new RouterServlet(api.router())), "/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET     | /notes/?limit=7   | 200 | {"limit":7}
            GET     | /notes/a%20b/     | 200 | {"id":"a b"}
            GET     | /notes/%E2%82%AC/ | 200 | {"id":"€"}
            HEAD    | /notes/           | 200 | ''
            PATCH   | /notes/5/         | 204 | ''
            DELETE  | /notes/5/         | 401 | {"type":"about:blank","title":"Unauthorized","status":401,"detail":"no key"}
            OPTIONS | /notes/5/         | 204 | ''
            """)
    void answersInAContainer(String method, String target, int status, String body) throws Exception {
        var response = send(request(target).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(body);
    }

    @Test
    void passesHeadersBothWays() throws Exception {
        var refused = send(request("/notes/").method("DELETE", HttpRequest.BodyPublishers.noBody()));
        var posted = send(request("/notes/")
                .header("Authorization", "writer")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"t\"}")));

        assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD, POST, OPTIONS");
        assertThat(posted.statusCode()).isEqualTo(201);
        assertThat(posted.body()).isEqualTo("{\"title\":\"t\"}");
        assertThat(posted.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void leavesFormsToTheRouter() throws Exception {
        var posted = send(request("/notes/?title=query")
                .header("Authorization", "writer")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("title=body")));

        assertThat(posted.body()).isEqualTo("{\"title\":\"body\"}");
    }

    /** By hand: a client that goes on sending may find the connection closed before it has read the refusal. */
    @Test
    void refusesBodiesThatAreTooLong() throws Exception {
        var head = String.join(
                "\r\n",
                "POST /app/notes/ HTTP/1.1",
                "Host: 127.0.0.1",
                "Authorization: writer",
                "Content-Type: application/json",
                "Content-Length: " + (Api.MAX_BODY_BYTES + 1),
                "",
                "");
        try (var socket = new Socket("127.0.0.1", connector.getLocalPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void streamsBodies() throws Exception {
        assertThat(send(request("/stream")).body()).hasSize(200_000);
        assertThatThrownBy(() -> send(request("/broken-stream"))).isInstanceOf(IOException.class);
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/app" + target));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
