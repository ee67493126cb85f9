package dev.dovetail.conformance.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A token endpoint, and a revocation endpoint beside it, that answer as they are told and remember what they were asked. */
public final class TokenServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Function<Asked, Reply> behaviour;

    /** A request for a token: its form, and its Authorization header. */
    public record Asked(String path, Map<String, String> form, Optional<String> authorization) {}

    /** What is answered. */
    public record Reply(int status, String json) {}

    private TokenServer(Function<Asked, Reply> behaviour) throws IOException {
        this.behaviour = behaviour;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    public static TokenServer start(Function<Asked, Reply> behaviour) throws IOException {
        return new TokenServer(behaviour);
    }

    public URI url(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** What was asked so far, in order. */
    public List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = new LinkedHashMap<String, String>();
            for (var field :
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&", -1)) {
                var pair = field.split("=", 2);
                form.put(decoded(pair[0]), decoded(pair[1]));
            }
            var one = new Asked(
                    exchange.getRequestURI().getPath(),
                    form,
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
            asked.add(one);
            var reply = behaviour.apply(one);
            var octets = reply.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), octets.length == 0 ? -1 : octets.length);
            exchange.getResponseBody().write(octets);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
