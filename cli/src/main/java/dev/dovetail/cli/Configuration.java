package dev.dovetail.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dovetail.conformance.configuration.Fixtures;
import dev.dovetail.conformance.configuration.ScopeRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * What a document does not say about a server.
 *
 * @param fixtures what exists beforehand
 * @param scopeRules which scope includes which
 */
record Configuration(Fixtures fixtures, ScopeRules scopeRules) {

    private static final Set<String> KEYS = Set.of("version", "fixtures", "implied_scopes");

    /** What is known of servers of the environments API. */
    static Configuration bundled() {
        return new Configuration(BundledDocument.fixtures(), ScopeRules.WRITE_IMPLIES_READ);
    }

    /** Nothing known. */
    static Configuration none() {
        return new Configuration(Fixtures.NONE, ScopeRules.NONE);
    }

    /**
     * These settings with those of a file on top: {@code fixtures} by name, {@code implied_scopes} from an action to the actions
     * that it includes ({@code write: [read]}).
     *
     * @throws CommandFailure if the file cannot be read or says something else
     */
    Configuration overriddenBy(Path file) {
        try {
            var tree = new YAMLMapper().readTree(Files.readAllBytes(file));
            refuseUnknownKeys(tree);
            var rules = tree.has("implied_scopes") ? rules(tree.get("implied_scopes")) : scopeRules;
            return new Configuration(fixtures.overriddenBy(Fixtures.from(tree)), rules);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + file + ": " + firstLine(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(file + ": " + e.getMessage(), e);
        }
    }

    private static void refuseUnknownKeys(JsonNode tree) {
        if (!tree.isObject()) {
            throw new IllegalArgumentException("expected a mapping with " + List.copyOf(KEYS));
        }
        tree.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "there is no setting '" + key + "'; there are fixtures and implied_scopes");
            }
        });
    }

    private static ScopeRules rules(JsonNode tree) {
        var implied = new LinkedHashMap<String, Set<String>>();
        for (var entry : tree.properties()) {
            var actions = new HashSet<String>();
            entry.getValue().forEach(action -> actions.add(action.asText()));
            implied.put(entry.getKey(), actions);
        }
        return new ScopeRules(implied);
    }

    private static String firstLine(String text) {
        return text == null ? "no reason given" : text.lines().findFirst().orElse("");
    }
}
