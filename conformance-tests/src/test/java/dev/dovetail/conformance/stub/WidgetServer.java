package dev.dovetail.conformance.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of widgets.yaml that takes and refuses exactly what it says, but for at most one fault. */
public final class WidgetServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> READ_ONLY = List.of("id");

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Optional<WidgetFault> fault;
    private final HttpServer server;
    private final ExecutorService executor = Executors.newFixedThreadPool(8);
    private final Map<String, ObjectNode> widgets = new ConcurrentSkipListMap<>();

    private WidgetServer(Optional<WidgetFault> fault) throws IOException {
        this.fault = fault;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(executor);
        server.start();
    }

    /** A server without a fault. */
    public static WidgetServer start() throws IOException {
        return new WidgetServer(Optional.empty());
    }

    /** A server with this fault. */
    public static WidgetServer start(WidgetFault fault) throws IOException {
        return new WidgetServer(Optional.of(fault));
    }

    public String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How many widgets there are. */
    public int widgets() {
        return widgets.size();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private boolean has(WidgetFault one) {
        return fault.equals(Optional.of(one));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            new Call(exchange, exchange.getRequestBody().readAllBytes()).answer();
        }
    }

    /** One request on its way to an answer. */
    private final class Call {
        private final HttpExchange exchange;
        private final byte[] body;
        private final String method;
        private final String path;

        Call(HttpExchange exchange, byte[] body) {
            this.exchange = exchange;
            this.body = body;
            this.method = exchange.getRequestMethod();
            this.path = exchange.getRequestURI().getPath();
        }

        void answer() throws IOException {
            if (path.equals("/widgets/")) {
                switch (method) {
                    case "GET" -> list();
                    case "POST" -> create();
                    default -> refuseMethod("GET, POST");
                }
            } else if (path.matches("/widgets/[^/]+/")) {
                item(path.substring(9, path.length() - 1));
            } else {
                problem(404, "no such path");
            }
        }

        private void refuseMethod(String allowed) throws IOException {
            exchange.getResponseHeaders().set("Allow", allowed);
            problem(405, "not this method");
        }

        private void list() throws IOException {
            var query = query();
            var shade = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Shade"));
            var wrong = !query.containsKey("shelf") && !has(WidgetFault.MISSES_NO_PARAMETER)
                    || !has(WidgetFault.TAKES_ANY_QUERY) && wrongQuery(query)
                    || !has(WidgetFault.TAKES_ANY_HEADER)
                            && shade.filter(text -> !text.matches("light|dark")).isPresent()
                    || has(WidgetFault.REFUSES_LISTED_PARAMETER) && "used".equals(query.get("state"));
            if (wrong) {
                problem(400, "a parameter is missing or wrong");
                return;
            }
            var all = JSON.createArrayNode();
            widgets.values().forEach(all::add);
            json(200, all);
        }

        private boolean wrongQuery(Map<String, String> query) {
            return !query.getOrDefault("shelf", "1").matches("[1-9]\\d*")
                    || !query.getOrDefault("state", "new").matches("new|used")
                    || !query.getOrDefault("most", "1").matches("\\d{1,3}|1000");
        }

        private Map<String, String> query() {
            return pairs(
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        }

        private void create() throws IOException {
            var sent = sent();
            if (sent.isEmpty()) {
                return;
            }
            var widget = sent.get();
            var complaint = new WidgetRules(fault, true).complaint(widget);
            if (complaint.isPresent()) {
                if (has(WidgetFault.STORES_WHAT_IT_REFUSES)
                        && widget.path("kind").isTextual()) {
                    store(widget);
                }
                refuse(widget, complaint.get());
                return;
            }
            json(201, store(widget));
        }

        private void refuse(JsonNode widget, String complaint) throws IOException {
            var long1 = widget.path("summary").asText().length() > 60;
            if (has(WidgetFault.FAILS_ON_LONG_TEXT) && long1 || complaint.equals(WidgetRules.FAILS)) {
                problem(500, "oh");
            } else if (has(WidgetFault.TEAPOT_FOR_UNLISTED_VALUE) && complaint.startsWith("kind: unlisted")) {
                problem(418, complaint);
            } else {
                problem(400, complaint);
            }
        }

        private ObjectNode store(ObjectNode sent) {
            var widget = WidgetRules.sanitized(sent);
            if (has(WidgetFault.KEEPS_PLAIN_LETTERS_ONLY)) {
                widget.put("summary", widget.path("summary").asText().replaceAll("[^\\x00-\\x7f]", "?"));
            }
            widget.put("id", UUID.randomUUID().toString());
            widgets.put(widget.path("id").asText(), widget);
            return widget;
        }

        /** The body as an object; empty where the request was answered already, because it has none. */
        private Optional<ObjectNode> sent() throws IOException {
            var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .orElse("");
            if (body.length == 0) {
                return orRefused(WidgetFault.TAKES_NO_BODY, 400);
            }
            if (type.startsWith("application/x-www-form-urlencoded") && method.equals("POST")) {
                if (has(WidgetFault.REFUSES_FORM)) {
                    problem(415, "no forms");
                    return Optional.empty();
                }
                return Optional.of(form());
            }
            if (!type.startsWith("application/json")) {
                return orRefused(WidgetFault.TAKES_ANY_MEDIA_TYPE, 415);
            }
            try {
                if (JSON.readTree(body) instanceof ObjectNode object) {
                    return Optional.of(object);
                }
                problem(400, "not an object");
                return Optional.empty();
            } catch (JsonProcessingException e) {
                return orRefused(WidgetFault.TAKES_MALFORMED_JSON, 400);
            }
        }

        private Optional<ObjectNode> orRefused(WidgetFault taking, int status) throws IOException {
            if (has(taking) && method.equals("POST")) {
                return Optional.of(WidgetRules.sanitized(JSON.createObjectNode()));
            }
            problem(status, "no such body");
            return Optional.empty();
        }

        private ObjectNode form() {
            var form = JSON.createObjectNode();
            pairs(new String(body, StandardCharsets.UTF_8)).forEach((name, value) -> {
                if (value.matches("-?\\d+") && name.equals("size")) {
                    form.put(name, Integer.parseInt(value));
                } else {
                    form.put(name, value);
                }
            });
            return form;
        }

        private void item(String id) throws IOException {
            var widget = widgets.get(id);
            if (has(WidgetFault.TAKES_ANY_PATH) && method.equals("GET") && id.equals("dovetail")) {
                json(
                        200,
                        WidgetRules.sanitized(JSON.createObjectNode())
                                .put("id", UUID.randomUUID().toString()));
            } else if (!method.matches("GET|PATCH|DELETE")) {
                refuseMethod("GET, PATCH, DELETE");
            } else if (widget == null) {
                problem(404, "no such widget");
            } else if (method.equals("DELETE")) {
                widgets.remove(id);
                exchange.sendResponseHeaders(204, -1);
            } else if (method.equals("PATCH")) {
                update(widget);
            } else {
                json(200, widget);
            }
        }

        private void update(ObjectNode widget) throws IOException {
            var sent = sent();
            if (sent.isEmpty()) {
                return;
            }
            var complaint = new WidgetRules(fault, false).complaint(sent.get());
            if (complaint.isPresent()) {
                if (has(WidgetFault.CHANGES_WHAT_IT_REFUSES)) {
                    widget.put("size", 77);
                }
                problem(400, complaint.get());
                return;
            }
            widget.setAll(sent.get().remove(READ_ONLY));
            json(200, widget);
        }

        private void problem(int status, String detail) throws IOException {
            json(status, JSON.createObjectNode().put("detail", detail));
        }

        private void json(int status, JsonNode value) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var octets = value.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, octets.length);
            exchange.getResponseBody().write(octets);
        }
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                pairs.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return pairs;
    }
}
