package dev.dovetail.conformance.stub.shelf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.stub.shelf.SocketServer.Reply;
import dev.dovetail.conformance.stub.shelf.SocketServer.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A server of shelf.yaml that does all it says, but for at most one fault. One request at a time. */
public final class ShelfServer implements AutoCloseable {
    public static final String TOKEN = "tok_secret_of_the_shelf";

    static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BOOK = Pattern.compile("/books/(\\d+)");
    private static final Pattern CHAPTERS = Pattern.compile("/books/(\\d+)/chapters(?:/(\\d+))?");
    private static final String DATE = "Sat, 21 Nov 2026 08:00:00 GMT";

    private final Set<ShelfFault> faults;
    private final Shelf shelf;
    private final SocketServer server;

    private ShelfServer(Set<ShelfFault> faults) throws IOException {
        this.faults = faults;
        this.shelf = new Shelf(faults);
        this.server = new SocketServer(this::answer);
    }

    /** A server with these faults, at most one if anything is to be learnt from it. */
    public static ShelfServer start(ShelfFault... faults) throws IOException {
        return new ShelfServer(Set.of(faults));
    }

    public String baseUrl() {
        return "http://localhost:" + server.port();
    }

    /** How many requests were served. */
    public int requests() {
        return server.requests();
    }

    /** How many books there are. */
    public int books() {
        return shelf.all().size();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private boolean has(ShelfFault fault) {
        return faults.contains(fault);
    }

    private synchronized Reply answer(Request request) {
        var path = request.path().replaceFirst("\\?.*", "");
        var book = BOOK.matcher(path);
        var chapters = CHAPTERS.matcher(path);
        if (path.equals("/books")) {
            return allowing(request, "GET", "POST", books(request));
        }
        if (book.matches()) {
            return allowing(
                    request,
                    "GET",
                    "HEAD, PUT, PATCH, DELETE",
                    new BookCall(shelf, faults, request).answer(id(book.group(1))));
        }
        if (chapters.matches()) {
            return chapters(request, id(chapters.group(1)), chapters.group(2));
        }
        return switch (path) {
            case "/catalogue" -> allowing(request, "GET", "", catalogue(request));
            case "/health" -> allowing(request, "GET", "", health());
            case "/reader" -> allowing(request, "GET", "", reader(request));
            case "/catalogue/" -> slash();
            default -> problem(404, "no such path");
        };
    }

    private static int id(String text) {
        return text.length() > 9 ? -1 : Integer.parseInt(text);
    }

    /** The reply, unless the path does not have the method. */
    private Reply allowing(Request request, String first, String others, Reply reply) {
        var allow = first + (others.isEmpty() ? "" : ", " + others);
        if (request.method().equals("OPTIONS")) {
            var forgets = has(ShelfFault.OPTIONS_FORGETS_POST) && request.path().equals("/books");
            return plain(204, List.of("Allow: " + (forgets ? "GET, OPTIONS" : allow + ", OPTIONS")));
        }
        var method = request.method().equals("HEAD") ? "GET" : request.method();
        return allow.contains(method) ? reply : problem(405, "not this method").with("Allow: " + allow);
    }

    private Reply books(Request request) {
        if (!request.method().equals("POST")) {
            return json(200, shelf.all());
        }
        var sent = read(request);
        if (!Shelf.fits(sent) || !sent.has("title")) {
            if (has(ShelfFault.REFUSED_CREATION_IS_DONE)) {
                shelf.create(
                        JSON.createObjectNode().put("title", sent.path("title").asText()));
            }
            return problem(400, "not a book");
        }
        var book = shelf.create(sent);
        return json(201, book).with("Location: " + location(book.path("id").asInt()));
    }

    private String location(int id) {
        if (has(ShelfFault.LOCATION_LEADS_NOWHERE)) {
            return "/book/" + id;
        }
        if (has(ShelfFault.LOCATION_OF_ANOTHER)) {
            return "/books/" + shelf.first();
        }
        if (has(ShelfFault.LOCATION_OF_ANOTHER_SERVER)) {
            return "http://inside.example:8080/books/" + id;
        }
        return "/books/" + id + (has(ShelfFault.TOKEN_IN_LOCATION) ? "?access_token=" + TOKEN : "");
    }

    private Reply chapters(Request request, int book, String number) {
        var reply = shelf.chapters(book) == null ? problem(404, "no such book") : chapter(request, book, number);
        return allowing(request, "GET", number == null ? "POST" : "", reply);
    }

    private Reply chapter(Request request, int book, String number) {
        if (number == null) {
            return request.method().equals("POST")
                    ? json(201, shelf.write(book, read(request)))
                    : json(200, JSON.valueToTree(shelf.chapters(book).values()));
        }
        var chapter = shelf.chapters(book).get(id(number));
        if (chapter == null) {
            var later = problem(429, "later");
            return has(ShelfFault.NO_TIME_TO_TRY_AGAIN) ? later : later.with("Retry-After: 0");
        }
        var reply = json(200, chapter);
        if (has(ShelfFault.READING_CHANGES) && request.method().equals("GET")) {
            chapter.put("title", chapter.path("title").asText() + ", read");
        }
        return reply;
    }

    private Reply catalogue(Request request) {
        var accept = request.header("Accept");
        if (request.method().equals("HEAD")) {
            return has(ShelfFault.HEAD_IS_NOT_FOUND)
                    ? problem(404, "no such path")
                    : text(200, has(ShelfFault.HEAD_HAS_ANOTHER_TYPE) ? "text/html" : "application/json", "[]");
        }
        if (accept.equals("text/csv") && !has(ShelfFault.CSV_IS_JSON)) {
            var charset =
                    has(ShelfFault.LATIN_1_IN_PLACE_OF_UTF_8) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            return text(200, "text/csv; charset=utf-8", "La cl\u00e9\r\n", charset);
        }
        if (accept.contains("*/*") || accept.contains("json") || accept.equals("text/csv")) {
            return text(200, "application/json", "[]");
        }
        return problem(has(ShelfFault.UNKNOWN_ACCEPT_IS_BAD) ? 400 : 406, "not in this form");
    }

    private Reply slash() {
        if (has(ShelfFault.SLASH_REDIRECTS_ELSEWHERE)) {
            return plain(302, List.of("Location: /login", "Content-Length: 0"));
        }
        return has(ShelfFault.SLASH_LEADS_TO_A_PAGE)
                ? text(200, "text/html", "<html></html>")
                : plain(308, List.of("Location: /catalogue", "Content-Length: 0"));
    }

    private Reply health() {
        if (has(ShelfFault.TWO_LENGTHS)) {
            return new Reply(
                    200,
                    List.of("Date: " + DATE, "Transfer-Encoding: chunked", "Content-Length: 7"),
                    "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        var reply = plain(has(ShelfFault.PARTIAL_WITHOUT_RANGE) ? 206 : 200, List.of("Content-Length: 0"));
        if (has(ShelfFault.DATE_OF_ANOTHER_FORM)) {
            return reply.without("Date").with("Date: 2026-11-21T08:00:00Z");
        }
        return has(ShelfFault.NO_DATE) ? reply.without("Date") : reply;
    }

    private Reply reader(Request request) {
        if (!request.header("Authorization")
                .replaceFirst("^(?i)bearer ", "Bearer ")
                .equals("Bearer " + TOKEN)) {
            var shown = request.header("Authorization").matches("(?i)bearer .+");
            return problem(401, "who are you?")
                    .with("WWW-Authenticate: Bearer" + (shown ? " error=\"invalid_token\"" : ""));
        }
        return text(200, "application/json", "{\"name\":\"Ada\"}")
                .with("Cache-Control: " + (has(ShelfFault.KEPT_BY_EVERY_CACHE) ? "public, max-age=60" : "private"));
    }

    static JsonNode read(Request request) {
        try {
            return JSON.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reply problem(int status, String detail) {
        return json(status, JSON.createObjectNode().put("detail", detail));
    }

    static Reply json(int status, JsonNode value) {
        return text(status, "application/json", value.toString());
    }

    static Reply text(int status, String contentType, String text) {
        return text(status, contentType, text, StandardCharsets.UTF_8);
    }

    private static Reply text(int status, String contentType, String text, Charset charset) {
        var octets = text.getBytes(charset);
        return new Reply(
                status,
                List.of("Date: " + DATE, "Content-Type: " + contentType, "Content-Length: " + octets.length),
                octets);
    }

    static Reply plain(int status, List<String> headers) {
        var reply = new Reply(status, List.of("Date: " + DATE), new byte[0]);
        for (var header : headers) {
            reply = reply.with(header);
        }
        return reply;
    }

    /** For those who look at what was sent. */
    static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }
}
