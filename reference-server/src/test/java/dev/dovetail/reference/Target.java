package dev.dovetail.reference;

import dev.dovetail.reference.api.client.EnvironmentsClient;
import dev.dovetail.runtime.client.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;

/** A running server, and two ways to talk to it: the generated client, and requests as they are. */
public final class Target implements AutoCloseable {

    /** The project of most tests. */
    public static final String PROJECT = "1";

    /** The other project. */
    public static final String OTHER = "2";

    private static final String JSON = "application/json";

    private final ReferenceServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String everything;

    private Target(ReferenceServer server) {
        this.server = server;
        this.everything = server.tokens().mint(Set.of("*")).value();
    }

    public static Target start() {
        return start(ReferenceServerOptions.DEFAULTS);
    }

    public static Target start(ReferenceServerOptions options) {
        return new Target(ReferenceServer.start(options));
    }

    public ReferenceServer server() {
        return server;
    }

    /** The generated client, with a token for everything. */
    public EnvironmentsClient client() {
        return EnvironmentsClient.builder()
                .baseUri(server.baseUri())
                .personalApiKey(() -> everything)
                .retry(RetryPolicy.none())
                .build();
    }

    public Answer get(String path) {
        return send("GET", path, everything, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, everything, json);
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, everything, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, everything, null);
    }

    public Answer send(String method, String path, String token, String json) {
        var request =
                request(path).method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", JSON);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    /** A request by whoever may do everything, to be completed. */
    public HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + everything);
    }

    /** A request to be completed; the path is below the project unless it begins with the server's root. */
    public HttpRequest.Builder request(String path) {
        var absolute = path.startsWith("http")
                ? path
                : server.baseUri() + (path.startsWith("//") ? path.substring(1) : "/api/environments/1" + path);
        return HttpRequest.newBuilder(URI.create(absolute));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
