package dev.dovetail.generator.behaviour;

import dev.dovetail.behaviour.client.BehaviourClient;
import dev.dovetail.runtime.client.RetryPolicy;
import dev.dovetail.runtime.server.jdk.JdkServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;

/** The emitted server on a free port of the loopback address, and ways to call it. */
final class Loopback implements AutoCloseable {

    private final Handlers handlers = new Handlers();
    private final JdkServer server =
            JdkServer.start(handlers.router(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final HttpClient http = HttpClient.newHttpClient();

    Handlers handlers() {
        return handlers;
    }

    /** The emitted client, without credentials. */
    BehaviourClient client() {
        return client(builder -> builder);
    }

    /** The emitted client, set up further. */
    BehaviourClient client(UnaryOperator<BehaviourClient.Builder> setUp) {
        return setUp.apply(BehaviourClient.builder().retry(RetryPolicy.none()))
                .baseUri(server.baseUri())
                .build();
    }

    /** A request that the emitted client would not make; headers are names and values in turn. */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(server.baseUri().resolve(path)).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
