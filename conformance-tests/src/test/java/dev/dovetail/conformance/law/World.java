package dev.dovetail.conformance.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.stub.ScriptedServer.Call;
import dev.dovetail.conformance.stub.ScriptedServer.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A server that was drawn by lot. It has things from the beginning, and writes down whatever must not happen to them. */
final class World implements Function<Call, Reply> {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BEFORE = 3;

    private final List<Kind> kinds;
    private final Path journals;
    private final boolean readOnly;
    private final Map<String, Map<String, ObjectNode>> things = new TreeMap<>();
    private final Map<String, Integer> made = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();
    private final List<String> created = new ArrayList<>();
    private int next = 100;

    World(Random random, Path journals, boolean readOnly) {
        this.kinds = IntStream.range(0, 2).mapToObj(i -> Kind.random(random, i)).toList();
        this.journals = journals;
        this.readOnly = readOnly;
        for (var kind : kinds) {
            for (var i = 1; i <= BEFORE; i++) {
                var thing = NODES.objectNode().put("size", i);
                thing.set("id", identifier(kind, i));
                if (kind.marked()) {
                    thing.put("name", "from before " + i);
                }
                at(kind.path().replace("{place}", "home")).put(kind.identifier(i), thing);
            }
        }
    }

    List<Kind> kinds() {
        return kinds;
    }

    /** What happened that must not. */
    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    /** What was made and is still there. */
    synchronized List<String> remaining() {
        return things.values().stream()
                .flatMap(all -> all.keySet().stream())
                .filter(created::contains)
                .toList();
    }

    /** How much was made. */
    synchronized int made() {
        return created.size();
    }

    ObjectNode document() {
        var document = NODES.objectNode().put("openapi", "3.0.3");
        document.putObject("info").put("title", "drawn by lot").put("version", "1");
        document.putObject("paths");
        document.putObject("components").putObject("schemas");
        kinds.forEach(kind -> kind.describe(document));
        return document;
    }

    /** What the configuration says is there. */
    ObjectNode fixtures() {
        var fixtures = NODES.objectNode();
        fixtures.putObject("place").put("value", "home");
        for (var kind : kinds) {
            if (kind.given()) {
                var fixture = fixtures.putObject(kind.parameter());
                fixture.set("value", identifier(kind, 1));
                if (kind.open()) {
                    fixture.putArray("open_to").add("reset_" + kind.parameter().replace("_id", ""));
                }
            }
        }
        return NODES.objectNode().set("fixtures", fixtures);
    }

    @Override
    public synchronized Reply apply(Call call) {
        if (readOnly && !call.method().matches("GET|HEAD|OPTIONS")) {
            violations.add("a change was asked for in a run that only reads: " + call.method() + " " + call.path());
        }
        var path = call.path().split("\\?", 2)[0];
        for (var kind : kinds) {
            var collection = kind.path().replace("{place}", "home");
            if (path.equals(collection)) {
                return onCollection(kind, collection, call);
            }
            if (path.startsWith(collection + "/")) {
                return onItem(kind, collection, path.substring(collection.length() + 1), call);
            }
        }
        return Reply.json(404, "{}");
    }

    private Reply onCollection(Kind kind, String collection, Call call) {
        if (call.method().equals("GET") && kind.methods().contains("list")) {
            return Reply.json(200, at(collection).values().toString());
        }
        if (!call.method().equals("POST")) {
            return Reply.json(405, "{}").with("Allow", "GET, POST");
        }
        var body = body(call);
        if (body.isEmpty()) {
            return Reply.json(400, "{}");
        }
        var known = switch (kind.way()) {
            case MAKES -> java.util.Optional.<ObjectNode>empty();
            case GETS -> at(collection).values().stream().findFirst();
            case GETS_OR_MAKES ->
                at(collection).values().stream()
                        .filter(thing -> thing.path("size").equals(body.get().path("size"))
                                || (kind.marked()
                                        && thing.path("name").equals(body.get().path("name"))))
                        .findFirst();
        };
        if (known.isPresent()) {
            return Reply.json(kind.created(), known.get().toString());
        }
        return make(kind, collection, body.get());
    }

    private Reply make(Kind kind, String collection, ObjectNode body) {
        var count = made.merge(collection, 1, Integer::sum);
        if (announced(collection) < count) {
            violations.add("made at " + collection + " without a line in the journal");
        }
        next++;
        body.set("id", identifier(kind, next));
        at(collection).put(kind.identifier(next), body);
        created.add(kind.identifier(next));
        return Reply.json(kind.created(), body.toString());
    }

    private Reply onItem(Kind kind, String collection, String rest, Call call) {
        var identifier = rest.split("/", 2)[0];
        var thing = at(collection).get(identifier);
        var action = rest.endsWith("/reset");
        if (thing == null) {
            return Reply.json(404, "{}");
        }
        var changes = action ? call.method().equals("POST") : call.method().matches("PUT|PATCH|DELETE");
        if (changes && !created.contains(identifier) && !(action && kind.given() && kind.open())) {
            violations.add(call.method() + " " + call.path() + " of what the run did not make");
        }
        var allowed = action
                ? "POST".equals(call.method())
                : kind.methods().contains(call.method().toLowerCase(java.util.Locale.ROOT));
        if (!allowed) {
            return Reply.json(405, "{}").with("Allow", "GET");
        }
        if (call.method().equals("DELETE")) {
            at(collection).remove(identifier);
            return Reply.empty(204);
        }
        if (call.method().matches("PUT|PATCH")) {
            body(call).ifPresent(body -> {
                body.remove("id");
                thing.setAll(body);
            });
        }
        return Reply.json(200, thing.toString());
    }

    private long announced(String collection) {
        try (var files = Files.list(journals)) {
            var count = 0L;
            for (var file : files.toList()) {
                count += Files.readString(file)
                        .lines()
                        .filter(line -> line.contains("\"creating\"") && line.contains(collection + "\",\"parameter\""))
                        .count();
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.util.Optional<ObjectNode> body(Call call) {
        try {
            return java.util.Optional.ofNullable(JSON.readTree(call.body()))
                    .filter(JsonNode::isObject)
                    .map(ObjectNode.class::cast);
        } catch (JsonProcessingException e) {
            return java.util.Optional.empty();
        }
    }

    private static JsonNode identifier(Kind kind, int number) {
        return kind.texts() ? NODES.textNode(kind.identifier(number)) : NODES.numberNode(number);
    }

    private Map<String, ObjectNode> at(String collection) {
        return things.computeIfAbsent(collection, any -> new LinkedHashMap<>());
    }
}
