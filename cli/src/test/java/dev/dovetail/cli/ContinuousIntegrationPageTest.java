package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/ci.md shows can be typed: its YAML is YAML, and its commands have the options that they name. */
class ContinuousIntegrationPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("tools/dovetail\\.jar ([^|\\n]*)");

    @Test
    void hasAnExampleForEachBuildServer() throws IOException {
        var documents = documents();

        assertThat(documents).hasSize(4);
        assertThat(documents.get(0).at("/jobs/shard/strategy/matrix/part")).hasSize(4);
        assertThat(documents.get(1).at("/conformance/parallel").asInt()).isEqualTo(4);
        assertThat(documents.get(2).at("/spec/completionMode").asText()).isEqualTo("Indexed");
        assertThat(documents.get(2).at("/spec/completions").asInt()).isEqualTo(8);
        assertThat(documents.get(3).at("/kind").asText()).isEqualTo("Job");
    }

    @Test
    void namesOnlyCommandsAndOptionsThatThereAre() throws IOException {
        var commands = documents().stream()
                .flatMap(document -> commands(document).stream())
                .toList();

        assertThat(commands).hasSize(6).allSatisfy(command -> {
            var words = Arrays.stream(command.split("\\s+"))
                    .filter(word -> !word.equals("\\"))
                    .toList();
            var parsed = Dovetail.commandLine().parseArgs(words.toArray(String[]::new));
            assertThat(parsed.hasSubcommand()).isTrue();
        });
        assertThat(commands)
                .filteredOn(command -> command.startsWith("verify"))
                .hasSize(3)
                .allMatch(command -> command.contains("--shard"));
        assertThat(commands)
                .filteredOn(command -> command.startsWith("report merge"))
                .hasSize(3);
    }

    private static List<JsonNode> documents() throws IOException {
        var page = Files.readString(Path.of("../docs/ci.md"));
        var documents = new ArrayList<JsonNode>();
        for (var example :
                EXAMPLE.matcher(page).results().map(match -> match.group(1)).toList()) {
            try (var parts = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(example)) {
                parts.forEachRemaining(documents::add);
            }
        }
        return documents;
    }

    /** The commands in the texts of a document, lines that go on joined, what the build server fills in filled in. */
    private static List<String> commands(JsonNode node) {
        var commands = new ArrayList<String>();
        if (node.isTextual()) {
            var text = node.textValue().replace("\\\n", " ").replaceAll("\\$\\{\\{[^}]*}}", "1");
            COMMAND.matcher(text)
                    .results()
                    .forEach(match -> commands.add(match.group(1).strip()));
        }
        node.forEach(child -> commands.addAll(commands(child)));
        return commands;
    }
}
