package dev.dovetail.contract.diagnostics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes diagnostics in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code hosts show beside the
 * document's lines. Fingerprints are of the code, the place in the tree and the message: they outlive a move of lines.
 */
public final class DiagnosticSarif {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DiagnosticSarif() {}

    /** The whole file: ASCII, in lines, with a line end after the last. */
    public static String text(String document, List<Diagnostic> diagnostics) {
        var codes = new ArrayList<>(
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList());
        var root = NODES.objectNode();
        root.put("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json")
                .put("version", "2.1.0");
        var run = root.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Dovetail").put("fullName", "Dovetail lint");
        var rules = driver.putArray("rules");
        codes.forEach(code -> rules.add(rule(code)));
        // Code hosts take results of another category for those of another analysis.
        run.putObject("automationDetails").put("id", "dovetail-lint/" + document + "/");
        run.put("columnKind", "unicodeCodePoints");
        var results = run.putArray("results");
        diagnostics.forEach(diagnostic -> results.add(result(diagnostic, codes.indexOf(diagnostic.code()))));
        return JsonLines.of(root);
    }

    private static ObjectNode rule(DiagnosticCode code) {
        var rule = NODES.objectNode();
        rule.put("id", code.text());
        rule.putObject("shortDescription").put("text", code.text().replace('-', ' '));
        rule.putObject("help").put("text", "docs/diagnostics.md explains " + code.text() + " and its cure.");
        rule.putObject("defaultConfiguration").put("level", level(code.severity()));
        return rule;
    }

    private static ObjectNode result(Diagnostic diagnostic, int rule) {
        var result = NODES.objectNode();
        result.put("ruleId", diagnostic.code().text())
                .put("ruleIndex", rule)
                .put("level", level(diagnostic.severity()));
        result.putObject("message")
                .put(
                        "text",
                        diagnostic.message()
                                + diagnostic
                                        .cure()
                                        .map(cure -> "\nCure: " + cure)
                                        .orElse(""));
        location(result.putArray("locations"), diagnostic.location());
        result.putObject("partialFingerprints").put("dovetail/v1", fingerprint(diagnostic));
        return result;
    }

    private static void location(ArrayNode locations, Location place) {
        var location = locations.addObject();
        var physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(place.document()));
        if (place.line() > 0) {
            physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
        }
        location.putArray("logicalLocations").addObject().put("fullyQualifiedName", "#" + place.pointer());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case OMISSION, WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    private static String uri(String document) {
        try {
            var path = document.startsWith("/") || !document.contains(":") ? document : "/" + document;
            var scheme = path.startsWith("/") ? "file" : null;
            return new URI(scheme, scheme == null ? null : "", path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "document";
        }
    }

    private static String fingerprint(Diagnostic diagnostic) {
        var text = diagnostic.code().text() + "\n" + diagnostic.location().pointer() + "\n" + diagnostic.message();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
