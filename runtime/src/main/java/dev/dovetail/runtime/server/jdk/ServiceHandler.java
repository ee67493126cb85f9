package dev.dovetail.runtime.server.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.server.Headers;
import dev.dovetail.runtime.server.ServerRequest;
import dev.dovetail.runtime.server.ServerResponse;
import dev.dovetail.runtime.server.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Phaser;

/** Translates between the JDK's exchanges and a service. */
final class ServiceHandler implements HttpHandler {

    /** What is still read of a body that nobody wanted, so that the caller gets to see the answer. */
    private static final long MOST_DRAINED = 16L * 1024 * 1024;

    private final Service service;
    private final Phaser exchanges;

    ServiceHandler(Service service, Phaser exchanges) {
        this.service = service;
        this.exchanges = exchanges;
    }

    @Override
    public void handle(HttpExchange exchange) {
        exchanges.register();
        try {
            var request = request(exchange);
            send(exchange, answer(request));
        } catch (IOException | UncheckedIOException e) {
            // the caller went away, or the answer ended before its end: there is nobody to tell but by the connection
            System.getLogger(JdkServer.class.getName()).log(System.Logger.Level.DEBUG, "an exchange was cut off", e);
        } finally {
            exchange.close();
            exchanges.arriveAndDeregister();
        }
    }

    private ServerResponse answer(ServerRequest request) {
        try {
            return service.route(request);
        } catch (RuntimeException e) {
            System.getLogger(JdkServer.class.getName()).log(System.Logger.Level.ERROR, request + " failed", e);
            return ServerResponse.of(500);
        }
    }

    private static ServerRequest request(HttpExchange exchange) {
        // the path of a target like //host/path is all of it, which URI takes for host and path
        var target = exchange.getRequestURI().toString();
        var uri = exchange.getRequestURI();
        var question = target.indexOf('?');
        var path = question < 0 ? target : target.substring(0, question);
        if (!target.startsWith("/")) {
            path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? target : uri.getRawPath();
        }
        return new ServerRequest(
                exchange.getRequestMethod(),
                path,
                question < 0 ? null : target.substring(question + 1),
                Headers.of(exchange.getRequestHeaders()),
                new OpenInput(exchange.getRequestBody()));
    }

    private static void send(HttpExchange exchange, ServerResponse response) throws IOException {
        response.headers()
                .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        var body = response.body();
        if (body == null || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        try (var octets = body.open()) {
            send(exchange, response.status(), body, octets);
        }
    }

    private static void send(HttpExchange exchange, int status, BinaryContent body, InputStream octets)
            throws IOException {
        var output = new AbortableOutput(exchange.getResponseBody());
        exchange.setStreams(null, output);
        // for the JDK's server 0 means unknown, and -1 none
        var length = body.length().orElse(0);
        exchange.sendResponseHeaders(status, body.length().isPresent() && length == 0 ? -1 : length);
        try {
            copy(octets, output);
            output.flush();
            // closing hangs up on a caller who is still sending, who then may not get to see the answer
            drain(exchange.getRequestBody());
            output.close();
        } catch (IOException | UncheckedIOException e) {
            output.abort();
            throw e;
        }
    }

    /** What comes piece by piece goes out piece by piece. */
    private static void copy(InputStream octets, OutputStream output) throws IOException {
        var buffer = new byte[16_384];
        for (var count = octets.read(buffer); count >= 0; count = octets.read(buffer)) {
            output.write(buffer, 0, count);
            if (count < buffer.length) {
                output.flush();
            }
        }
    }

    private static void drain(InputStream body) throws IOException {
        var buffer = new byte[8192];
        var left = MOST_DRAINED;
        for (var count = 0; count >= 0 && left > 0; left -= count) {
            count = body.read(buffer);
        }
    }
}
