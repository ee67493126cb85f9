package dev.dovetail.conformance.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.contract.source.JsonPointers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts variables of the environment into the texts of a configuration file: a name in braces after a dollar sign stands for the
 * value of the variable, after two dollar signs for itself.
 */
final class Environment {
    /** What stands for something else in a fixture, and is filled in when a body is made. */
    private static final String UNIQUE = "unique";

    private static final Pattern REFERENCE = Pattern.compile("(\\$)?\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Function<String, Optional<String>> variables;

    Environment(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    /** The environment of this process. */
    static Environment ofProcess() {
        return new Environment(name -> Optional.ofNullable(System.getenv(name)));
    }

    /** Fills a tree; gives back the JSON Pointers of the values that it changed. */
    Set<String> fill(SettingsFile file, ObjectNode tree) {
        var changed = new HashSet<String>();
        fillObject(file, "", tree, changed);
        return changed;
    }

    private void fillObject(SettingsFile file, String pointer, ObjectNode object, Set<String> changed) {
        for (var member : List.copyOf(object.properties())) {
            object.set(
                    member.getKey(),
                    filled(file, JsonPointers.child(pointer, member.getKey()), member.getValue(), changed));
        }
    }

    private JsonNode filled(SettingsFile file, String pointer, JsonNode value, Set<String> changed) {
        if (value instanceof ObjectNode object) {
            fillObject(file, pointer, object, changed);
        } else if (value instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                array.set(i, filled(file, JsonPointers.child(pointer, i), array.get(i), changed));
            }
        } else if (value.isTextual() && value.textValue().contains("${")) {
            return TextNode.valueOf(text(file, pointer, value.textValue(), changed));
        }
        return value;
    }

    private String text(SettingsFile file, String pointer, String text, Set<String> changed) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) != null
                                ? match.group().substring(1)
                                : variable(file, pointer, match.group(2), changed)));
    }

    private String variable(SettingsFile file, String pointer, String name, Set<String> changed) {
        if (name.equals(UNIQUE)) {
            return "${" + name + "}";
        }
        changed.add(pointer);
        var value = variables.apply(name);
        if (value.isEmpty()) {
            file.problem(pointer, "the environment has no variable " + name);
        }
        return value.orElse("");
    }
}
