package dev.dovetail.contract.diagnostics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;

/** The frame that every log of results has in the Static Analysis Results Interchange Format 2.1.0 (OASIS). */
public final class SarifLog {

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ObjectNode run;
    private final ArrayNode rules;
    private final ArrayNode results;

    /**
     * A log without results.
     *
     * @param analysis the command that found them, for example {@code lint}
     * @param document what was looked at
     */
    public SarifLog(String analysis, String document) {
        root.put("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json")
                .put("version", "2.1.0");
        run = root.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Dovetail").put("fullName", "Dovetail " + analysis);
        rules = driver.putArray("rules");
        // Code hosts take results of another category for those of another analysis.
        run.putObject("automationDetails").put("id", "dovetail-" + analysis + "/" + document + "/");
        run.put("columnKind", "unicodeCodePoints");
        results = run.putArray("results");
    }

    /** A rule, to be described; results refer to it by its number, counted from 0. */
    public ObjectNode rule(String id) {
        return rules.addObject().put("id", id);
    }

    /** A result, to be described. */
    public ObjectNode result(String ruleId, int rule, String level) {
        return results.addObject().put("ruleId", ruleId).put("ruleIndex", rule).put("level", level);
    }

    /** Adds a place of a document to the locations of a result. */
    public static void location(ArrayNode locations, Location place) {
        var location = locations.addObject();
        var physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(place.document()));
        if (place.line() > 0) {
            physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
        }
        location.putArray("logicalLocations").addObject().put("fullyQualifiedName", "#" + place.pointer());
    }

    /** The whole file: ASCII, in lines, with a line end after the last. */
    public String text() {
        return JsonLines.of(root);
    }

    private static String uri(String document) {
        var drive = document.matches("[A-Za-z]:[\\\\/].*");
        // A colon before the first slash of a relative path would end a scheme.
        var relative = document.matches("[^/]*:.*") ? "./" + document : document;
        try {
            return document.startsWith("/") || drive
                    ? new URI("file", "", drive ? "/" + document.replace('\\', '/') : document, null).toASCIIString()
                    : new URI(null, null, relative, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "document";
        }
    }
}
