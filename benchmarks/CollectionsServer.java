import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As many collections as there are numbers, all alike: {@code /things7} and {@code /things7/{id}}, with GET and POST, GET and DELETE.
 * A thing has an id, which the server gives, and a name of up to 60 letters.
 */
final class CollectionsServer {

    private static final Pattern PATH = Pattern.compile("/things([0-9]+)(?:/([0-9]+))?");
    private static final Pattern THING =
            Pattern.compile("\\s*\\{\\s*\"name\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,120})\"\\s*}\\s*", Pattern.DOTALL);

    private final Map<String, Map<Long, String>> collections = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    private CollectionsServer() {}

    static HttpServer start() throws IOException {
        // Otherwise bodies wait up to 40 ms for an acknowledgement, and the growth of that would be measured.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        var collections = new CollectionsServer();
        server.createContext("/", collections::answer);
        server.start();
        return server;
    }

    /** The document that it honours: four operations for each collection, two for the last if no more are left. */
    static String document(int operations) {
        var text = new StringBuilder("openapi: 3.1.0\ninfo: {title: Growth, version: '1'}\npaths:\n");
        for (var number = 0; number * 4 < operations; number++) {
            var paths = operations - number * 4 > 2 ? OF_COLLECTION + OF_THING : OF_COLLECTION;
            text.append(paths.replace("%", Integer.toString(number)));
        }
        return text.append(COMPONENTS).toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!path.matches()) {
                send(exchange, 404, "{\"detail\": \"nothing here\"}");
                return;
            }
            var things = collections.computeIfAbsent(path.group(1), number -> new ConcurrentSkipListMap<>());
            if (path.group(2) == null) {
                collection(exchange, path.group(1), things);
            } else {
                thing(exchange, things, Long.parseLong(path.group(2)));
            }
        }
    }

    private void collection(HttpExchange exchange, String number, Map<Long, String> things) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> send(exchange, 200, things.entrySet().stream()
                    .map(thing -> json(thing.getKey(), thing.getValue()))
                    .collect(Collectors.joining(", ", "[", "]")));
            case "POST" -> {
                var name = name(exchange);
                if (name != null) {
                    var id = ids.incrementAndGet();
                    things.put(id, name);
                    exchange.getResponseHeaders().set("Location", "/things" + number + "/" + id);
                    send(exchange, 201, json(id, name));
                }
            }
            default -> refuse(exchange, "GET, HEAD, POST");
        }
    }

    private void thing(HttpExchange exchange, Map<Long, String> things, long id) throws IOException {
        var method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD") && !method.equals("DELETE")) {
            refuse(exchange, "DELETE, GET, HEAD");
        } else if (!things.containsKey(id)) {
            send(exchange, 404, "{\"detail\": \"nothing here\"}");
        } else if (method.equals("DELETE")) {
            things.remove(id);
            exchange.sendResponseHeaders(204, -1);
        } else {
            send(exchange, 200, json(id, things.get(id)));
        }
    }

    /** The name in a body, still escaped as it came; null where the request was refused. */
    private String name(HttpExchange exchange) throws IOException {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.startsWith("application/json")) {
            send(exchange, 415, "{\"detail\": \"application/json only\"}");
            return null;
        }
        var body = THING.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!body.matches() || body.group(1).codePointCount(0, body.group(1).length()) > 60) {
            send(exchange, 400, "{\"detail\": \"a name of 1 to 60 letters and nothing else\"}");
            return null;
        }
        return body.group(1);
    }

    private static void refuse(HttpExchange exchange, String allowed) throws IOException {
        exchange.getResponseHeaders().set("Allow", allowed);
        send(exchange, 405, "{\"detail\": \"not allowed\"}");
    }

    private static String json(long id, String name) {
        return "{\"id\": " + id + ", \"name\": \"" + name + "\"}";
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        var head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static final String OF_COLLECTION = """
              /things%:
                get:
                  operationId: list%
                  responses:
                    "200": {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}}
                post:
                  operationId: create%
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                  responses:
                    "201": {description: made, headers: {Location: {schema: {type: string}}}, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                    "400": {$ref: '#/components/responses/Wrong'}
                    "415": {$ref: '#/components/responses/Wrong'}
            """;

    private static final String OF_THING = """
              /things%/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 1}}]
                get:
                  operationId: read%
                  responses:
                    "200": {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                    "404": {$ref: '#/components/responses/Wrong'}
                delete:
                  operationId: remove%
                  responses:
                    "204": {description: gone}
                    "404": {$ref: '#/components/responses/Wrong'}
            """;

    private static final String COMPONENTS = """
            components:
              responses:
                Wrong: {description: refused, content: {application/json: {schema: {type: object, required: [detail], properties: {detail: {type: string}}}}}}
              schemas:
                Thing:
                  type: object
                  additionalProperties: false
                  required: [id, name]
                  properties:
                    id: {type: integer, readOnly: true}
                    name: {type: string, minLength: 1, maxLength: 60}
            """;
}
