package dev.dovetail.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.generator.Declarations;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.GeneratorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The law of names: what an edit does not touch keeps its name. Tried on every case folder, with seeded edits. */
class NameStabilityTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final long SEED = 20_261_121L;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The names before any edit are the same for each. */
    private static final Map<Path, Optional<SortedSet<String>>> BEFORE = new HashMap<>();

    @TempDir
    Path folder;

    /** Something that a person does to a document, and that has nothing to do with most of it. */
    enum Edit {
        ADD_A_SCHEMA((document, random) -> {
            schemas(document).set("Fresh" + random.nextInt(1000), fresh("fresh_kind"));
            return true;
        }),
        ADD_AN_OPERATION((document, random) -> {
            paths(document).set("/aaa-fresh-" + random.nextInt(1000), item("freshly_made_thing", "fresh"));
            return true;
        }),
        ADD_AN_OPERATION_TO_A_TAG((document, random) -> {
            var tags = document.findValues("tags").stream()
                    .filter(JsonNode::isArray)
                    .map(list -> list.path(0))
                    .filter(JsonNode::isTextual)
                    .toList();
            paths(document)
                    .set(
                            "/zzz-fresh",
                            item(
                                    "freshly_made_thing",
                                    tags.isEmpty() ? "fresh" : tags.get(0).textValue()));
            return !tags.isEmpty();
        }),
        ADD_A_MEMBER((document, random) -> {
            var objects = new ArrayList<ObjectNode>();
            for (var schema : schemas(document)) {
                if (schema.path("properties") instanceof ObjectNode properties && !properties.isEmpty()) {
                    objects.add(properties);
                }
            }
            objects.forEach(properties -> properties.putObject("fresh_member").put("type", "string"));
            return !objects.isEmpty();
        }),
        ADD_A_VARIANT((document, random) -> {
            var unions = new ArrayList<ArrayNode>();
            for (var schema : schemas(document)) {
                if (schema.path("oneOf") instanceof ArrayNode variants && schema.has("discriminator")) {
                    unions.add(variants);
                }
            }
            unions.forEach(variants -> variants.addObject().put("$ref", "#/components/schemas/FreshVariant"));
            var variant = fresh("fresh_kind");
            schemas(document).set("FreshVariant", variant);
            return !unions.isEmpty();
        }),
        ADD_A_PARAMETER((document, random) -> {
            var operations = new ArrayList<ArrayNode>();
            for (var item : paths(document)) {
                for (var operation : item) {
                    if (operation.path("parameters") instanceof ArrayNode parameters) {
                        operations.add(parameters);
                    }
                }
            }
            operations.forEach(parameters -> parameters
                    .addObject()
                    .put("name", "fresh_parameter")
                    .put("in", "query")
                    .putObject("schema")
                    .put("type", "string"));
            return !operations.isEmpty();
        }),
        REORDER((document, random) -> {
            shuffle(schemas(document), random);
            shuffle(paths(document), random);
            schemas(document).forEach(schema -> {
                if (schema.path("properties") instanceof ObjectNode properties) {
                    shuffle(properties, random);
                }
            });
            return true;
        });

        private final BiPredicate<ObjectNode, Random> edit;

        Edit(BiPredicate<ObjectNode, Random> edit) {
            this.edit = edit;
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryName(Edit edit) {
        var random = new Random(SEED);
        var renamed = new TreeSet<String>();
        var tried = 0;
        for (var document : documents()) {
            var tree = new ContractReader(ReadOptions.DEFAULTS).read(document).contract();
            if (tree.isEmpty() || !tree.get().tree().path("paths").isObject()) {
                continue;
            }
            var plain = (ObjectNode) tree.get().tree().deepCopy();
            var edited = plain.deepCopy();
            var before = BEFORE.computeIfAbsent(document, unused -> names(plain));
            if (before.isPresent() && edit.edit.test(edited, random)) {
                var after = names(edited);
                if (after.isPresent()) {
                    tried++;
                    before.get().stream()
                            .filter(name -> !after.get().contains(name))
                            .forEach(name -> renamed.add(CASES.relativize(document.getParent()) + " " + name));
                }
            }
        }

        assertThat(renamed).isEmpty();
        assertThat(tried).as("documents that the edit applies to").isPositive();
    }

    private Optional<SortedSet<String>> names(ObjectNode document) {
        try {
            var file = Files.writeString(folder.resolve("openapi.json"), JSON.writeValueAsString(document));
            var reading = new ContractReader(ReadOptions.DEFAULTS).read(file);
            return reading.unusable()
                    ? Optional.empty()
                    : reading.contract()
                            .map(contract -> Declarations.of(
                                            Generator.generate(contract, GeneratorOptions.inPackage("x"))
                                                    .files())
                                    .names());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode fresh(String member) {
        var schema = JSON.createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        properties
                .putObject(member)
                .put("type", "string")
                .putArray("enum")
                .add("fresh")
                .add("stale");
        schema.putArray("required").add(member);
        return schema;
    }

    private static ObjectNode item(String id, String tag) {
        var item = JSON.createObjectNode();
        var operation = item.putObject("get").put("operationId", id);
        operation.putArray("tags").add(tag);
        operation
                .putObject("responses")
                .putObject("200")
                .put("description", "fresh")
                .putObject("content")
                .putObject("application/json")
                .set("schema", fresh("fresh_kind"));
        return item;
    }

    private static ObjectNode schemas(ObjectNode document) {
        return document.withObjectProperty("components").withObjectProperty("schemas");
    }

    private static ObjectNode paths(ObjectNode document) {
        return document.withObjectProperty("paths");
    }

    private static void shuffle(ObjectNode object, Random random) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        var copy = object.deepCopy();
        object.removeAll();
        names.forEach(name -> object.set(name, copy.get(name)));
    }

    private static List<Path> documents() {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.getFileName().toString().equals("openapi.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
