package com.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Says how it is: as its document has it, or, given a second argument, otherwise. */
public final class StatusServer {

    private StatusServer() {}

    public static void main(String[] arguments) throws IOException {
        var state = arguments.length > 1 ? arguments[1] : "up";
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> answer(exchange, state));
        server.start();
    }

    private static void answer(HttpExchange exchange, String state) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            if (!exchange.getRequestURI().getPath().equals("/status")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (method.equals("GET") || method.equals("HEAD")) {
                var body = ("{\"state\": \"" + state + "\", \"uptime\": 1}").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, method.equals("HEAD") ? -1 : body.length);
                if (method.equals("GET")) {
                    exchange.getResponseBody().write(body);
                }
            } else {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
            }
        }
    }
}
