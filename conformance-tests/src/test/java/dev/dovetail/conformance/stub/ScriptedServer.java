package dev.dovetail.conformance.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server whose answers a function gives: enough to behave as some server in the field did. */
public final class ScriptedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** A request; the path as it was sent, with its query. */
    public record Call(String method, String path, String body) {
        /** Whether it is this method on this path. */
        public boolean is(String wanted) {
            return (method + " " + path).matches(wanted);
        }
    }

    /** An answer; a body of null is none. */
    public record Reply(int status, Map<String, String> headers, String body) {
        /** JSON. */
        public static Reply json(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body);
        }

        /** Nothing but a status. */
        public static Reply empty(int status) {
            return new Reply(status, Map.of(), null);
        }

        /** The same with one more header. */
        public Reply with(String name, String value) {
            var more = new TreeMap<>(headers);
            more.put(name, value);
            return new Reply(status, more, body);
        }
    }

    private ScriptedServer(Function<Call, Reply> script) throws IOException {
        // Otherwise answers wait up to 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> serve(exchange, script));
        server.setExecutor(executor);
        server.start();
    }

    /** A server that answers like this. */
    public static ScriptedServer start(Function<Call, Reply> script) throws IOException {
        return new ScriptedServer(script);
    }

    /** Its address with this path behind it. */
    public String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** What it was sent. */
    public List<Call> calls() {
        return calls;
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void serve(HttpExchange exchange, Function<Call, Reply> script) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var call = new Call(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), body);
            calls.add(call);
            var reply = script.apply(call);
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            if (reply.body() == null || call.method().equals("HEAD")) {
                exchange.sendResponseHeaders(reply.status(), -1);
                return;
            }
            var octets = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), octets.length == 0 ? -1 : octets.length);
            exchange.getResponseBody().write(octets);
        }
    }
}
