package dev.dovetail.conformance.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dovetail.contract.model.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What exists on the server beforehand, by name. Read from YAML: below {@code fixtures}, a name leads to a value, to a list of values, or to an
 * object with {@code value} or {@code values}, {@code used_up_by}, {@code open_to}, {@code from}, {@code feeds}, {@code instead_of}.
 * Without {@code feeds}, the value goes to every parameter of that name.
 */
public record Fixtures(List<Fixture> all) {
    /** Nothing is known to exist. */
    public static final Fixtures NONE = new Fixtures(List.of());

    public Fixtures {
        all = List.copyOf(all);
    }

    /**
     * The fixtures of a YAML file.
     *
     * @throws IllegalArgumentException if the file does not say what a fixture file says
     * @throws UncheckedIOException if it cannot be read
     */
    public static Fixtures read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fixtures of a YAML text; the stream is read to its end and left open. */
    public static Fixtures read(InputStream yaml) throws IOException {
        return from(new YAMLMapper().readTree(yaml.readAllBytes()));
    }

    /** The fixtures of a tree. */
    public static Fixtures from(JsonNode tree) {
        var named = tree.path("fixtures");
        if (!named.isObject() && !named.isMissingNode()) {
            throw new IllegalArgumentException("fixtures: expected names with values, got " + named.getNodeType());
        }
        return named(named);
    }

    /** The fixtures of a tree that has their names at its top. */
    static Fixtures named(JsonNode named) {
        var fixtures = new ArrayList<Fixture>();
        for (var entry : named.properties()) {
            fixtures.add(fixture(entry.getKey(), entry.getValue()));
        }
        return new Fixtures(fixtures);
    }

    /** These fixtures and those of another file: where a name is in both, the other's values go to these feeds. */
    public Fixtures overriddenBy(Fixtures other) {
        var byName = new LinkedHashMap<String, Fixture>();
        all.forEach(fixture -> byName.put(fixture.name(), fixture));
        other.all.forEach(fixture -> byName.merge(fixture.name(), fixture, Fixtures::withValuesOf));
        return new Fixtures(List.copyOf(byName.values()));
    }

    /** The fixture for a parameter of an operation; one that names the operation comes before one that does not. */
    public Optional<Fixture> forParameter(Operation operation, String in, String name) {
        return find(operation, in, name, true).or(() -> find(operation, in, name, false));
    }

    /** The fixtures that go into an operation's body, by the JSON Pointer at which they go in. */
    public Map<String, Fixture> forBody(Operation operation) {
        var byPointer = new LinkedHashMap<String, Fixture>();
        for (var fixture : all) {
            fixture.feeds().stream()
                    .filter(feed -> feed.in().equals("body") && feed.reaches(operation))
                    .forEach(feed -> byPointer.putIfAbsent(feed.place(), fixture));
        }
        return byPointer;
    }

    /** The fixture that stands in the place of this one where something must not work. */
    public Optional<Fixture> standIn(Fixture fixture) {
        return all.stream()
                .filter(other -> other.insteadOf().equals(Optional.of(fixture.name())))
                .filter(other -> !other.values().isEmpty())
                .findFirst();
    }

    /** The same fixtures with every stand-in in the place of what it stands for: how things are elsewhere. */
    public Fixtures elsewhere() {
        return new Fixtures(all.stream()
                .map(fixture -> standIn(fixture)
                        .map(other -> withValuesOf(fixture, other))
                        .orElse(fixture))
                .toList());
    }

    private Optional<Fixture> find(Operation operation, String in, String name, boolean byOperation) {
        return all.stream()
                .filter(fixture -> fixture.insteadOf().isEmpty())
                .filter(fixture -> fixture.feeds().stream()
                        .filter(feed -> feed.in().equals(in) || feed.in().equals("*"))
                        .filter(feed -> feed.place().equals(name) && feed.reaches(operation))
                        .anyMatch(feed -> byOperation != feed.operations().isEmpty()))
                .findFirst();
    }

    private static Fixture withValuesOf(Fixture known, Fixture other) {
        var feeds = other.feeds().stream().allMatch(feed -> feed.in().equals("*")) ? known.feeds() : other.feeds();
        return new Fixture(
                known.name(),
                other.values(),
                known.usedUpBy(),
                union(known.openTo(), other.openTo()),
                other.from(),
                feeds,
                known.insteadOf());
    }

    private static Fixture fixture(String name, JsonNode described) {
        var everywhere = List.of(new Fixture.Feed("*", name, List.of()));
        if (!described.isObject()) {
            return new Fixture(
                    name, values(described), List.of(), List.of(), Optional.empty(), everywhere, Optional.empty());
        }
        var values = new ArrayList<JsonNode>();
        if (described.has("value")) {
            values.add(described.get("value"));
        }
        values.addAll(values(described.path("values")));
        var feeds = new ArrayList<Fixture.Feed>();
        for (var feed : described.path("feeds")) {
            var place = feed.path(feed.path("in").asText().equals("body") ? "pointer" : "name");
            feeds.add(new Fixture.Feed(feed.path("in").asText(), place.asText(), texts(feed.path("operations"))));
        }
        var from = described.path("from");
        return new Fixture(
                name,
                values,
                texts(described.path("used_up_by")),
                texts(described.path("open_to")),
                from.isObject()
                        ? Optional.of(new Fixture.From(
                                from.path("operation").asText(),
                                from.path("pointer").asText("/id")))
                        : Optional.empty(),
                described.has("feeds") ? feeds : everywhere,
                Optional.ofNullable(described.path("instead_of").textValue()));
    }

    private static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static List<JsonNode> values(JsonNode node) {
        if (node.isMissingNode()) {
            return List.of();
        }
        var values = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.forEach(values::add);
        } else {
            values.add(node);
        }
        return values;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
