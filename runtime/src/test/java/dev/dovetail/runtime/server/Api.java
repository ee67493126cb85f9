package dev.dovetail.runtime.server;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.parameter.Style;
import dev.dovetail.runtime.parameter.ValueType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small API for the tests: routes that echo, fail, stream and ask for credentials. */
public final class Api {

    public static final long MAX_BODY_BYTES = 100_000;

    public final List<Throwable> failures = new ArrayList<>();

    public Router router() {
        return builder().build();
    }

    Router.Builder<String> builder() {
        var builder = Router.<String>builder(Api::authorize)
                .maxBodyBytes(MAX_BODY_BYTES)
                .onFailure((request, failure) -> failures.add(failure));
        notes(builder);
        files(builder);
        builder.route("GET", "/boom").handle(exchange -> {
            throw new IllegalStateException("the password is hunter2");
        });
        builder.route("GET", "/error").handle(exchange -> {
            throw new StackOverflowError("deep");
        });
        builder.route("GET", "/conflict").handle(exchange -> {
            throw Problems.declared(409, Map.of("code", "taken"));
        });
        return builder;
    }

    private static void notes(Router.Builder<String> builder) {
        builder.route("GET", "/notes/").produces("application/json", "text/csv").handle(exchange -> {
            var limit = exchange.query(
                    "limit", ValueType.INT32.checked(check -> check.minimum("1")), Style.FORM_EXPLODED, 100);
            return exchange.accepted().equals("text/csv")
                    ? exchange.answer(200, "text/csv", "limit\n" + limit)
                    : exchange.answer(200, "application/json", Map.of("limit", limit));
        });
        builder.route("POST", "/notes/")
                .security(Map.of("key", List.of("note:write")))
                .produces("application/json")
                .consumes(true, "application/json", "multipart/form-data", "application/x-www-form-urlencoded")
                .handle(exchange -> {
                    exchange.query("dry", ValueType.BOOLEAN, Style.FORM_EXPLODED);
                    var body = exchange.body(BodyType.of(Upload.class));
                    var file = body.file();
                    var seen = file == null
                            ? body
                            : Map.of(
                                    "title", body.title(),
                                    "octets", file.bytes().length,
                                    "name", file.fileName().orElse("-"),
                                    "type", file.mediaType().orElse("-"));
                    return exchange.answer(201, "application/json", seen);
                });
        builder.route("GET", "/notes/mine/").handle(exchange -> exchange.answer(200, "text/plain", "mine"));
        builder.route("GET", "/notes/{id}/")
                .handle(exchange ->
                        exchange.answer(200, "application/json", Map.of("id", exchange.path("id", ValueType.STRING))));
        builder.route("PATCH", "/notes/{id}/").handle(exchange -> exchange.answer(204));
        builder.route("DELETE", "/notes/{id}/")
                .security(Map.of("key", List.of()))
                .answers(405);
        builder.route("PUT", "/maybe").consumes(false, "application/json").handle(exchange -> {
            var body = exchange.optionalBody(BodyType.of(Upload.class));
            return exchange.answer(200, "text/plain", body == null ? "nothing" : body.title());
        });
        builder.route("GET", "/caller")
                .security(Map.of("key", List.of()))
                .handle(exchange -> exchange.answer(200, "text/plain", exchange.caller()));
    }

    private static void files(Router.Builder<String> builder) {
        builder.route("GET", "/files/{name}.json")
                .handle(exchange ->
                        exchange.answer(200, "text/plain", "json " + exchange.path("name", ValueType.STRING)));
        builder.route("GET", "/files/{name}")
                .handle(exchange ->
                        exchange.answer(200, "text/plain", "file " + exchange.path("name", ValueType.STRING)));
        builder.route("PUT", "/raw")
                .consumes(true, "*/*")
                .handle(exchange ->
                        exchange.answer(200, "text/plain", String.valueOf(count(exchange.body(BodyType.binary())))));
        builder.route("GET", "/bytes")
                .handle(exchange -> exchange.answer(
                        200,
                        "image/*",
                        BinaryContent.of(new byte[] {1, 2, 3})
                                .withMediaType("image/png")
                                .withFileName("a \"b\"\r\n.png")));
        builder.route("GET", "/stream")
                .handle(exchange -> exchange.answer(
                        200,
                        "application/octet-stream",
                        BinaryContent.of(() -> new ByteArrayInputStream(new byte[200_000]))));
        builder.route("GET", "/broken-stream")
                .handle(exchange -> exchange.answer(
                        200, "application/octet-stream", BinaryContent.of(() -> new BreakingStream(100_000))));
        builder.route("GET", "/inject")
                .handle(exchange -> ServerResponse.of(200)
                        .withHeader("X-Echo", exchange.requiredQuery("text", ValueType.STRING, Style.FORM_EXPLODED)));
    }

    static String authorize(ServerRequest request, List<Map<String, List<String>>> alternatives) {
        var key = request.header("Authorization").orElseThrow(() -> Problems.unauthenticated("no key", "Bearer"));
        if (alternatives.get(0).get("key").contains("note:write") && !key.equals("writer")) {
            throw Problems.forbidden("the key lacks note:write");
        }
        return key;
    }

    private static long count(BinaryContent content) throws IOException {
        try (var stream = content.open()) {
            return stream.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Ends with a failure after some octets. */
    private static final class BreakingStream extends InputStream {
        private int left;

        BreakingStream(int left) {
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("the disk is gone");
            }
            return 'x';
        }
    }

    static ServerRequest request(String method, String target, Map<String, String> headers, String body) {
        var question = target.indexOf('?');
        var lists = new TreeMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new ServerRequest(
                method,
                question < 0 ? target : target.substring(0, question),
                question < 0 ? null : target.substring(question + 1),
                Headers.of(lists),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static String text(ServerResponse response) {
        return response.body() == null ? "" : new String(response.body().bytes(), StandardCharsets.UTF_8);
    }
}
