package dev.dovetail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticFormatter;
import dev.dovetail.contract.diagnostics.SourceLines;
import dev.dovetail.contract.knowledge.DirectionIndex;
import dev.dovetail.contract.knowledge.PaginationIndex;
import dev.dovetail.contract.knowledge.ResourceIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No document makes the reader throw, however broken: the law is tried on documents that are broken at random. */
class NeverThrowsTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final int MUTATIONS_OF_EACH = 12;
    private static final long SEED = 20_261_121L;

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(SEED);

    @Test
    void whenValuesAreReplaced() throws IOException {
        for (var document : documents()) {
            var contract =
                    new ContractReader(ReadOptions.DEFAULTS).read(document).contract();
            for (var i = 0; contract.isPresent() && i < MUTATIONS_OF_EACH; i++) {
                var tree = contract.get().tree().deepCopy();
                for (var j = 0; j <= i % 3; j++) {
                    replaceOne(tree);
                }
                read(json.writeValueAsString(tree), document + " mutation " + i);
            }
        }
    }

    @Test
    void whenTextIsCutAndRepeated() throws IOException {
        for (var document : documents()) {
            for (var i = 0; i < MUTATIONS_OF_EACH; i++) {
                read(garbled(Files.readString(document)), document + " garbled " + i);
            }
        }
    }

    @Test
    void whenTheFileIsNoTextAtAll() throws IOException {
        for (var i = 0; i < 50; i++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            var file = Files.write(folder.resolve("openapi.yaml"), bytes);
            assertThat(new ContractReader(ReadOptions.DEFAULTS).read(file).contract())
                    .isEmpty();
        }
    }

    @Test
    void whenThereIsNoFile() {
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(folder.resolve("nothing.yaml"));

        assertThat(reading.contract()).isEmpty();
        assertThat(reading.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.code().text()).isEqualTo("unreadable-document"));
    }

    @Test
    void whenTheFileIsTooLarge() throws IOException {
        var file = Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.1.0");
        var reading = new ContractReader(new ReadOptions(List.of(), Optional.empty(), 5, 200)).read(file);

        assertThat(reading.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.code().text()).isEqualTo("limit-exceeded"));
    }

    private void read(String text, String what) throws IOException {
        var file = Files.writeString(folder.resolve("openapi.yaml"), text);
        try {
            var reading = new ContractReader(ReadOptions.DEFAULTS).lint(file);
            assertThat(reading.diagnostics()).as(what).isSorted();
            new DiagnosticFormatter(SourceLines.ofFiles()).full(reading.diagnostics());
            reading.contract().ifPresent(contract -> {
                // Each of these follows every reference to a declaration.
                ApiText.of(contract.api());
                new DirectionIndex(contract.api());
                new ResourceIndex(contract.api());
                var paginations = new PaginationIndex(contract.api());
                contract.api().operations().forEach(paginations::pagination);
            });
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what + ":\n" + text, e);
        }
    }

    private void replaceOne(JsonNode tree) {
        var holders = new ArrayList<JsonNode>();
        collect(tree, holders);
        var holder = holders.get(random.nextInt(holders.size()));
        if (holder instanceof ObjectNode object && !object.isEmpty()) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.set(names.get(random.nextInt(names.size())) + "x", object.remove(name));
            } else {
                object.set(name, other(holders));
            }
        } else if (holder instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), other(holders));
        }
    }

    private JsonNode other(List<JsonNode> holders) {
        return switch (random.nextInt(9)) {
            case 0 -> json.nullNode();
            case 1 -> json.getNodeFactory().numberNode(random.nextInt());
            case 2 -> json.getNodeFactory().textNode("#/components/schemas/" + random.nextInt(3));
            case 3 -> json.createArrayNode();
            case 4 -> json.createObjectNode();
            case 5 -> json.getNodeFactory().booleanNode(random.nextBoolean());
            case 6 -> json.createObjectNode().put("$ref", "#" + (random.nextBoolean() ? "" : "/components"));
            case 7 -> json.getNodeFactory().textNode("{");
            default -> holders.get(random.nextInt(holders.size())).deepCopy();
        };
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private String garbled(String text) {
        var garbled = new StringBuilder(text);
        for (var i = 0; i < 1 + random.nextInt(4) && garbled.length() > 4; i++) {
            var from = random.nextInt(garbled.length() - 1);
            var to = Math.min(garbled.length(), from + 1 + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> garbled.delete(from, to);
                case 1 -> garbled.insert(from, garbled.substring(from, to));
                case 2 -> garbled.setCharAt(from, "{}[]:,&*!|>'\"%@`#-\n\t\u0000".charAt(random.nextInt(21)));
                default -> garbled.insert(from, "\n");
            }
        }
        return garbled.toString();
    }

    private List<Path> documents() throws IOException {
        try (var files = Files.walk(CASES)) {
            var documents = new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().equals("openapi.yaml"))
                            .sorted()
                            .toList());
            EnvironmentsDocument.read(folder.resolve("spec"));
            documents.add(folder.resolve("spec/environments.yaml"));
            return documents;
        }
    }
}
