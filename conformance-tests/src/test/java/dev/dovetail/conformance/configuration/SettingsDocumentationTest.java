package dev.dovetail.conformance.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reader, the published schema and the documentation know the same keys. */
class SettingsDocumentationTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @Test
    void hasASchemaThatIsWhatTheReaderReads() throws IOException {
        var file = DOCS.resolve("configuration.schema.json");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(file, SettingsSchema.text());
        }
        assertThat(SettingsSchema.text())
                .as("run this test with -Dgolden.update to write the schema anew")
                .isEqualTo(Files.readString(file));
    }

    @Test
    void hasAnExampleOfEveryKey() throws IOException {
        var used = new LinkedHashSet<Key>();
        for (var example : examples()) {
            keys(new YAMLMapper().readTree(example), Settings.form(), "", used);
        }
        assertThat(names(used)).containsExactlyElementsOf(names(keys(Settings.form(), new LinkedHashSet<>())));
    }

    @Test
    void hasOnlyKeysInTheSchemaThatTheReaderKnows() throws IOException {
        var schema = new JsonMapper().readTree(SettingsSchema.text());
        var names = new ArrayList<String>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        assertThat(names).isEqualTo(Settings.form().names());
    }

    private static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(DOCS.resolve("configuration.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The keys that an example uses; one that the form does not know fails the test. */
    private static void keys(JsonNode value, Form form, String path, Set<Key> used) {
        assertThat(form.takes(value)).as(path + " takes " + value).isTrue();
        if (form instanceof Form.Keys keys) {
            value.properties().forEach(member -> {
                var key = keys.keys().stream()
                        .filter(one -> one.name().equals(member.getKey()))
                        .findFirst();
                assertThat(key).as(path + " " + member.getKey()).isPresent();
                used.add(key.get());
                keys(member.getValue(), key.get().form(), path + "/" + member.getKey(), used);
            });
        } else if (form instanceof Form.Named named) {
            value.forEach(member -> keys(member, named.value(), path + "/*", used));
        } else if (form instanceof Form.ListOf list) {
            value.forEach(item -> keys(item, list.item(), path, used));
        } else if (form instanceof Form.Either either) {
            either.forms().stream()
                    .filter(one -> one.takes(value))
                    .findFirst()
                    .ifPresent(one -> keys(value, one, path, used));
        }
    }

    private static Set<Key> keys(Form form, Set<Key> all) {
        if (form instanceof Form.Keys keys) {
            keys.keys().forEach(key -> {
                all.add(key);
                keys(key.form(), all);
            });
        } else if (form instanceof Form.Named named) {
            keys(named.value(), all);
        } else if (form instanceof Form.ListOf list) {
            keys(list.item(), all);
        } else if (form instanceof Form.Either either) {
            either.forms().forEach(one -> keys(one, all));
        }
        return all;
    }

    private static List<String> names(Set<Key> keys) {
        return keys.stream().map(key -> key.name() + ": " + key.says()).sorted().toList();
    }
}
