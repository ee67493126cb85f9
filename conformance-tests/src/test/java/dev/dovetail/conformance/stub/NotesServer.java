package dev.dovetail.conformance.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dovetail.conformance.configuration.TokenSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of notes.yaml that does all it says, but for at most one fault. */
public final class NotesServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MADE_UP = 2_147_480_011;

    static {
        // Without it the JDK's server waits for the client's delayed acknowledgement, 40 ms for each answer with a
        // body.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private record Route(Pattern path, Map<String, String> scopes, List<String> allow) {}

    private static final List<Route> ROUTES = List.of(
            route("/notes/", Map.of("GET", "note:read", "POST", "note:write"), "GET", "POST"),
            route(
                    "/notes/(\\d+)/",
                    Map.of("GET", "note:read", "PATCH", "note:write", "DELETE", "note:write"),
                    "GET",
                    "PATCH",
                    "DELETE"),
            route("/notes/(\\d+)/touch/", Map.of("POST", "note:write"), "POST"),
            route("/labels/", Map.of("GET", "label:read", "POST", "label:write"), "GET", "POST"),
            route(
                    "/labels/(\\d+)/",
                    Map.of("GET", "label:read", "PATCH", "label:write", "DELETE", "label:write"),
                    "GET",
                    "PATCH"),
            route("/shelves/", Map.of("GET", "shelf:read", "POST", "shelf:write"), "GET", "POST"),
            route("/shelves/(\\d+)/", Map.of("DELETE", "shelf:write"), "DELETE"),
            route("/shelves/(\\d+)/books/", Map.of("GET", "shelf:read", "POST", "shelf:write"), "GET", "POST"),
            route(
                    "/shelves/(\\d+)/books/(\\d+)/",
                    Map.of("GET", "shelf:read", "PATCH", "shelf:write", "DELETE", "shelf:write"),
                    "GET",
                    "PATCH",
                    "DELETE"),
            route("/whoami/", Map.of("GET", ""), "GET"),
            route("/ping/", Map.of("GET", "-"), "GET"));

    private final Set<Fault> faults;
    private final Shelves shelves;
    private final Shelves strangersShelves;
    private final StubTokens tokens = new StubTokens();
    private final HttpServer server;
    private final ExecutorService executor = Executors.newFixedThreadPool(8);
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<Integer, ObjectNode> notes = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final Map<Integer, ObjectNode> deletedNotes = new ConcurrentSkipListMap<>();
    private final Map<Integer, ObjectNode> labels = new ConcurrentSkipListMap<>();

    private NotesServer(Set<Fault> faults) throws IOException {
        this.faults = faults;
        this.shelves = new Shelves(faults);
        this.strangersShelves = new Shelves(faults);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(executor);
        server.start();
    }

    /** A server with these faults, at most one if anything is to be learnt from it. */
    public static NotesServer start(Fault... faults) throws IOException {
        return new NotesServer(Set.of(faults));
    }

    public String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public TokenSource tokens() {
        return tokens;
    }

    /** The tokens of another caller, who sees nothing of what the first makes. */
    public TokenSource strangersTokens() {
        return tokens.ofStranger();
    }

    /** How many requests were served. */
    public int requests() {
        return requests.get();
    }

    /** How many notes there are. */
    public int notes() {
        return notes.size();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private static Route route(String path, Map<String, String> scopes, String... allow) {
        return new Route(Pattern.compile(path), scopes, List.of(allow));
    }

    private boolean has(Fault fault) {
        return faults.contains(fault);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            var body = exchange.getRequestBody().readAllBytes();
            new Call(exchange, body).answer();
        } catch (RuntimeException e) {
            exchange.sendResponseHeaders(500, -1);
            throw e;
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
            if (Vault.has(path)) {
                new Vault(faults, tokens, exchange).answer();
                return;
            }
            for (var route : ROUTES) {
                var matcher = route.path().matcher(path);
                if (matcher.matches()) {
                    route(route, matcher);
                    return;
                }
            }
            if (has(Fault.OTHER_PATHS_ARE_REFUSED_IN_HTML) && path.startsWith("/whoami-")) {
                send(404, "text/html", "<html>no such page</html>");
            } else if (has(Fault.UNKNOWN_PATH_ANSWERS) && path.startsWith("/notes-")) {
                json(200, JSON.createObjectNode());
            } else {
                problem(404, "no such path");
            }
        }

        private void route(Route route, Matcher matcher) throws IOException {
            var scope = route.scopes().get(method);
            if (scope == null) {
                undocumentedMethod(route);
                return;
            }
            var id = matcher.groupCount() == 0 ? 0 : Integer.parseInt(matcher.group(1));
            var refusal = scope.equals("-") ? openRefusal() : refusal(scope, id);
            var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"));
            var data = NotesData.refusal(method, path, type.orElse(""), body);
            if (refusal != 0) {
                happensAnyway(refusal, id);
                refuse(refusal);
            } else if (data.isPresent() && exists(id)) {
                if (data.getAsInt() == 400) {
                    refuseBody("not such a body");
                } else {
                    problem(data.getAsInt(), "not such a body");
                }
            } else {
                act(id);
            }
        }

        private boolean exists(int id) {
            return id == 0 || notes.containsKey(id) || labels.containsKey(id);
        }

        private int openRefusal() {
            return has(Fault.OPEN_OPERATION_WANTS_TOKEN) && authorization().isEmpty() ? 401 : 0;
        }

        private void undocumentedMethod(Route route) throws IOException {
            if (has(Fault.PUT_ANSWERS) && method.equals("PUT") && path.matches("/notes/\\d+/")) {
                json(200, JSON.createObjectNode());
                return;
            }
            var served = path.equals("/notes/")
                    && (has(Fault.INVENTED_METHOD_ANSWERS) && method.equals("DOVETAIL")
                            || has(Fault.TRACE_ANSWERS) && method.equals("TRACE"));
            if (served) {
                send(200, "message/http", method + " /notes/ HTTP/1.1");
                return;
            }
            var allow = String.join(", ", route.allow());
            if (path.equals("/whoami/")) {
                allow = has(Fault.ALLOW_LISTS_TOO_MUCH)
                        ? "GET, DELETE"
                        : has(Fault.ALLOW_LISTS_TOO_LITTLE) ? "HEAD" : allow;
            }
            if (!has(Fault.ALLOW_MISSING) || !path.equals("/whoami/")) {
                exchange.getResponseHeaders().set("Allow", allow);
            }
            if (has(Fault.OTHER_METHODS_ARE_REFUSED_IN_OTHER_WORDS) && path.equals("/whoami/")) {
                json(405, JSON.createObjectNode().put("message", "not this method"));
            } else {
                problem(405, "not this method");
            }
        }

        /** 401, 403, or 0 for someone who is let in. */
        private int refusal(String scope, int id) {
            if (has(Fault.EXISTENCE_BEFORE_SCOPE)
                    && id == MADE_UP
                    && method.equals("GET")
                    && path.startsWith("/notes/")) {
                return authenticated() ? 404 : 401;
            }
            if (path.equals("/whoami/") && letsIn()) {
                return 0;
            }
            if (has(Fault.UPDATE_NEEDS_NO_CREDENTIALS)
                    && method.equals("PATCH")
                    && path.startsWith("/notes/")
                    && authorization().isEmpty()) {
                return 0;
            }
            if (!authenticated()) {
                return has(Fault.FORBIDS_UNKNOWN_TOKEN)
                                && path.equals("/whoami/")
                                && bearer().map(token -> !token.equals(StubTokens.EXPIRED)
                                                && !token.equals(StubTokens.REVOKED)
                                                && !tokens.tampered(token)
                                                && !tokens.unsigned(token))
                                        .orElse(false)
                        ? 403
                        : 401;
            }
            return scope.isEmpty() || granted(scope) ? 0 : 403;
        }

        private boolean letsIn() {
            var bearer = bearer().orElse("");
            var known = bearer.equals(StubTokens.EXPIRED)
                    || bearer.equals(StubTokens.REVOKED)
                    || tokens.scopes(bearer).isPresent()
                    || tokens.tampered(bearer)
                    || tokens.unsigned(bearer);
            return has(Fault.LETS_IN_WITHOUT_CREDENTIALS) && authorization().isEmpty()
                    || has(Fault.LETS_IN_MALFORMED) && authorization().equals("Bearer")
                    || has(Fault.LETS_IN_UNKNOWN_TOKEN) && !bearer.isEmpty() && !known
                    || has(Fault.LETS_IN_WRONG_SCHEME) && authorization().startsWith("Basic ")
                    || has(Fault.LETS_IN_BEHIND_ANY_NAME) && authorization().startsWith("Dovetail ")
                    || has(Fault.LETS_IN_EXPIRED) && bearer.equals(StubTokens.EXPIRED)
                    || has(Fault.LETS_IN_REVOKED) && bearer.equals(StubTokens.REVOKED)
                    || has(Fault.LETS_IN_TAMPERED) && tokens.tampered(bearer)
                    || has(Fault.LETS_IN_UNSIGNED) && tokens.unsigned(bearer)
                    || has(Fault.LETS_IN_TOKEN_IN_QUERY) && tokenInQuery();
        }

        private boolean authenticated() {
            return bearer().flatMap(tokens::scopes).isPresent();
        }

        private boolean granted(String scope) {
            var held = bearer().flatMap(tokens::scopes).orElseThrow();
            var implied = scope.replace(":read", ":write");
            if (has(Fault.WANTS_MORE_THAN_THE_SCOPE) && path.equals("/notes/") && method.equals("GET")) {
                return held.contains("note:write");
            }
            if (has(Fault.WRITE_DOES_NOT_READ) && path.matches("/notes/\\d+/") && method.equals("GET")) {
                return held.contains(scope);
            }
            if (has(Fault.MANY_SCOPES_OPEN)
                    && path.matches("/notes/\\d+/")
                    && method.equals("GET")
                    && held.size() >= 2) {
                return true;
            }
            if (has(Fault.SCOPELESS_TOKEN_OPENS) && path.equals("/notes/") && method.equals("GET") && held.isEmpty()) {
                return true;
            }
            if (has(Fault.ANY_WRITE_SCOPE_OPENS) && path.equals("/notes/") && method.equals("POST")) {
                return held.stream().anyMatch(one -> one.endsWith(":write"));
            }
            if (has(Fault.FIRST_SCOPE_OF_OBJECT_OPENS) && method.equals("DELETE") && path.startsWith("/notes/")) {
                return held.contains(scope)
                        || held.stream()
                                .findFirst()
                                .filter(one -> one.startsWith("note:"))
                                .isPresent();
            }
            return held.contains(scope) || held.contains(implied);
        }

        private String authorization() {
            return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("");
        }

        private Optional<String> bearer() {
            var exact = has(Fault.SCHEME_HAS_A_CASE) && path.equals("/whoami/");
            return authorization().regionMatches(!exact, 0, "Bearer ", 0, 7)
                    ? Optional.of(authorization().substring(7))
                    : Optional.empty();
        }

        private boolean tokenInQuery() {
            var query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
            return query.startsWith("access_token=")
                    && tokens.scopes(query.substring(13)).isPresent();
        }

        private void happensAnyway(int refusal, int id) throws IOException {
            if (has(Fault.UNAUTHORIZED_UPDATE_HAPPENS)
                            && refusal == 401
                            && method.equals("PATCH")
                            && notes.containsKey(id)
                    || has(Fault.FORBIDDEN_UPDATE_HAPPENS)
                            && refusal == 403
                            && method.equals("PATCH")
                            && notes.containsKey(id)) {
                merge(notes.get(id));
            }
            if (has(Fault.UNAUTHORIZED_CREATION_HAPPENS)
                    && refusal == 401
                    && method.equals("POST")
                    && path.equals("/notes/")) {
                create();
            }
            if (has(Fault.FORBIDDEN_DELETION_HAPPENS) && refusal == 403 && method.equals("DELETE")) {
                notes.remove(id);
            }
        }

        private void refuse(int status) throws IOException {
            var atHome = path.equals("/whoami/");
            if (has(Fault.FAILS_ON_MALFORMED_CREDENTIALS)
                    && atHome
                    && authorization().equals("Bearer")) {
                problem(500, "oh");
                return;
            }
            if (status == 401 && !(has(Fault.NO_CHALLENGE) && atHome)) {
                var reason = has(Fault.NO_REASON) && atHome
                        ? bearer().isEmpty() ? "" : " realm=\"notes\""
                        : bearer().isPresent() || (has(Fault.REASON_FOR_NOTHING) && atHome)
                                ? " error=\"invalid_token\""
                                : "";
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer" + reason);
            }
            if (status == 403 && !(has(Fault.FORBIDDEN_SAYS_NOTHING) && path.equals("/labels/"))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
            }
            if (has(Fault.ERROR_OF_ANOTHER_SHAPE) && atHome) {
                json(status, JSON.createObjectNode().put("error", "no"));
            } else {
                problem(status, "refused");
            }
        }

        private void refuseBody(String why) throws IOException {
            var shown = has(Fault.SECRET_IN_ERROR) && method.equals("POST") && path.equals("/notes/");
            problem(400, why + (shown ? ": " + new String(body, StandardCharsets.UTF_8) : ""));
        }

        /** No member of any schema is an object. */
        private boolean invalid() throws IOException {
            var json = body.length > 0 && body[0] == '{' ? JSON.readTree(body) : JSON.createObjectNode();
            return json.properties().stream()
                    .anyMatch(member -> member.getValue().isObject());
        }

        private void act(int id) throws IOException {
            if (invalid()) {
                refuseBody("a member is of the wrong type");
                return;
            }
            if (stranger() && path.matches("/(notes|labels)/.*")) {
                nothingOfTheirs();
            } else if (path.equals("/ping/")) {
                json(
                        200,
                        JSON.createObjectNode().put("status", has(Fault.VALUE_OUTSIDE_ENUMERATION) ? "so-so" : "well"));
            } else if (path.equals("/whoami/")) {
                whoami();
            } else if (path.startsWith("/shelves/")) {
                shelves();
            } else if (path.startsWith("/labels/")) {
                labels(id);
            } else if (path.equals("/notes/")) {
                allNotes();
            } else {
                oneNote(id);
            }
        }

        private boolean stranger() {
            var reads = method.equals("GET") && path.matches("/notes/\\d+/");
            return bearer().filter(tokens::ofStranger).isPresent()
                    && !(reads && has(Fault.NOTES_ARE_READ_BY_STRANGERS));
        }

        /** What another caller than the first has: nothing. */
        private void nothingOfTheirs() throws IOException {
            if (path.equals("/notes/") && method.equals("GET")) {
                var page = JSON.createObjectNode().put("count", 0).putNull("next");
                page.putArray("results");
                json(200, page);
            } else if (path.equals("/labels/") && method.equals("GET")) {
                json(200, JSON.createArrayNode());
            } else {
                problem(404, "nothing of yours");
            }
        }

        private void shelves() throws IOException {
            var theirs = stranger() ? strangersShelves : shelves;
            var reply = theirs.answer(new Shelves.Request(
                    method,
                    path,
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()),
                    baseUrl(),
                    body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body)));
            reply.link().ifPresent(link -> exchange.getResponseHeaders().set("Link", link));
            if (reply.body().isPresent()) {
                json(reply.status(), reply.body().get());
            } else {
                exchange.sendResponseHeaders(reply.status(), -1);
            }
        }

        private void whoami() throws IOException {
            if (!has(Fault.REQUIRED_HEADER_MISSING)) {
                var number = has(Fault.HEADER_OF_WRONG_TYPE) ? "one" : has(Fault.HEADER_OUT_OF_RANGE) ? "0" : "1";
                exchange.getResponseHeaders().set("X-Request-Number", number);
            }
            if (has(Fault.TOKEN_IN_HEADER)) {
                exchange.getResponseHeaders().set("X-Debug", authorization());
            }
            exchange.getResponseHeaders()
                    .set("X-Roles", has(Fault.HEADER_LISTS_WHAT_THERE_IS_NOT) ? "writer, king" : "writer, reader");
            var me = JSON.createObjectNode().put("name", "Ada");
            if (has(Fault.NULL_WHERE_NOT_NULLABLE)) {
                me.putNull("name");
            }
            if (has(Fault.UNDOCUMENTED_MEMBER)) {
                me.put("shoe_size", 38);
            }
            send(200, has(Fault.HTML_IN_PLACE_OF_JSON) ? "text/html" : "application/json", me.toString());
        }

        private void labels(int id) throws IOException {
            if (path.equals("/labels/") && method.equals("GET")) {
                ArrayNode all = JSON.createArrayNode();
                labels.values().stream()
                        .filter(label -> has(Fault.MARKED_IS_STILL_LISTED)
                                || !label.path("deleted").asBoolean())
                        .forEach(all::add);
                json(200, all);
            } else if (path.equals("/labels/")) {
                var label = JSON.createObjectNode().put("id", ids.incrementAndGet());
                label.put(
                        "name",
                        URLDecoder.decode(
                                new String(body, StandardCharsets.UTF_8).replaceFirst("^name=", ""),
                                StandardCharsets.UTF_8));
                label.put("deleted", false);
                labels.put(label.path("id").asInt(), label);
                json(201, label);
            } else if (method.equals("DELETE")) {
                refusedDelete(id);
            } else if (!labels.containsKey(id)) {
                problem(404, "no such label");
            } else if (method.equals("PATCH")) {
                merge(labels.get(id));
                json(200, labels.get(id));
            } else {
                json(200, labels.get(id));
            }
        }

        private void refusedDelete(int id) throws IOException {
            if (has(Fault.REFUSED_DELETE_DELETES)) {
                labels.remove(id);
            }
            exchange.getResponseHeaders().set("Allow", "GET, PATCH");
            exchange.sendResponseHeaders(has(Fault.REFUSED_DELETE_ANSWERS_204) ? 204 : 405, -1);
        }

        private void allNotes() throws IOException {
            if (method.equals("POST")) {
                var note = create();
                var answer = note.deepCopy();
                if (has(Fault.SECRET_SENT_BACK)) {
                    answer.put("secret", "hush");
                }
                json(has(Fault.CREATED_IS_200) ? 200 : 201, answer);
                return;
            }
            var page = JSON.createObjectNode();
            var results = new ArrayList<JsonNode>(notes.values());
            if (has(Fault.DELETED_IS_STILL_LISTED)) {
                results.addAll(deletedNotes.values());
            }
            if (has(Fault.LIST_LACKS_NEWEST) && !results.isEmpty()) {
                results.subList(0, Math.min(20, results.size())).clear();
            }
            if (!has(Fault.REQUIRED_MEMBER_MISSING)) {
                page.put("count", results.size());
            }
            paged(page, results);
            json(200, page);
        }

        /** Two notes a page, so that following the links is part of the game. */
        private void paged(ObjectNode page, List<JsonNode> results) {
            var query = exchange.getRequestURI().getQuery();
            var from = query == null ? 0 : Integer.parseInt(query.replaceFirst("^from=", ""));
            var size = 20;
            if (from + size < results.size()) {
                page.put("next", baseUrl() + "/notes/?from=" + (from + size));
            } else {
                page.putNull("next");
            }
            page.putArray("results")
                    .addAll(results.subList(Math.min(from, results.size()), Math.min(from + size, results.size())));
        }

        private ObjectNode create() throws IOException {
            var note = JSON.createObjectNode().put("id", ids.incrementAndGet());
            note.putNull("text").put("kind", "plain");
            merge(note);
            note.remove("secret");
            if (has(Fault.CREATION_DROPS_TEXT)) {
                note.putNull("text");
            }
            note.put("created_at", "2026-11-21T08:00:00Z");
            notes.put(note.path("id").asInt(), note);
            if (has(Fault.CREATION_MAKES_TWO)) {
                var twin = note.deepCopy().put("id", ids.incrementAndGet());
                notes.put(twin.path("id").asInt(), twin);
            }
            return note;
        }

        private void oneNote(int id) throws IOException {
            var deleted = has(Fault.DELETED_IS_STILL_READ) && method.equals("GET") ? deletedNotes.get(id) : null;
            var note = deleted != null ? deleted : notes.get(id);
            if (has(Fault.UNKNOWN_ID_ANSWERS) && id == MADE_UP && method.equals("GET")) {
                note = JSON.createObjectNode()
                        .put("id", id)
                        .put("title", "made up")
                        .put("created_at", "2026-11-21T08:00:00Z");
            }
            if (note == null && has(Fault.DELETED_FAILS) && method.equals("GET")) {
                problem(500, "oh");
                return;
            }
            if (note == null || has(Fault.NOTE_NOT_ROUTED) && method.equals("GET")) {
                problem(
                        has(Fault.TEAPOT_FOR_UNKNOWN_ID) && method.equals("PATCH") ? 418 : 404,
                        "no such note" + (has(Fault.TOKEN_IN_ERROR) && method.equals("GET") ? authorization() : ""));
            } else if (path.endsWith("/touch/")) {
                send(200, null, has(Fault.BODY_WHERE_NONE_IS) ? "touched" : "");
            } else if (method.equals("DELETE")) {
                deletedNotes.put(id, note);
                notes.remove(id);
                if (has(Fault.NO_CONTENT_ANNOUNCES_BODY)) {
                    exchange.getResponseHeaders().set("Content-Length", "5");
                }
                exchange.sendResponseHeaders(204, -1);
            } else if (method.equals("PATCH")) {
                update(note);
                json(200, note);
            } else {
                json(200, shown(note));
            }
        }

        private void update(ObjectNode note) throws IOException {
            if (has(Fault.UPDATE_RESETS_THE_REST)) {
                note.putNull("text");
            }
            if (!has(Fault.UPDATE_DOES_NOTHING)) {
                merge(note);
            }
        }

        private ObjectNode shown(ObjectNode note) {
            var shown = note.deepCopy();
            if (has(Fault.READS_ANOTHER_TEXT)) {
                shown.put("text", "another");
            }
            if (has(Fault.MEMBER_OF_WRONG_FORMAT)) {
                shown.put("created_at", "yesterday");
            }
            return shown;
        }

        private void merge(ObjectNode into) throws IOException {
            if (body.length > 0) {
                ObjectNode sent = (ObjectNode) JSON.readTree(body);
                sent.remove(List.of("id", "created_at"));
                into.setAll(sent);
            }
        }

        private void problem(int status, String detail) throws IOException {
            json(status, JSON.createObjectNode().put("detail", detail));
        }

        private void json(int status, JsonNode value) throws IOException {
            send(status, "application/json", value.toString());
        }

        private void send(int status, String contentType, String text) throws IOException {
            if (contentType != null) {
                exchange.getResponseHeaders().set("Content-Type", contentType);
            }
            var octets = text.getBytes(StandardCharsets.UTF_8);
            var silent = octets.length == 0 || method.equals("HEAD");
            exchange.sendResponseHeaders(status, silent ? -1 : octets.length);
            if (!silent) {
                exchange.getResponseBody().write(octets);
            }
        }
    }
}
