package dev.dovetail.contract.diagnostics;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private DiagnosticSarif() {}

    /** The whole file: ASCII, in lines, with a line end after the last. */
    public static String text(String document, List<Diagnostic> diagnostics) {
        var codes = new ArrayList<>(
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList());
        var log = new SarifLog("lint", document);
        codes.forEach(code -> describe(log.rule(code.text()), code));
        diagnostics.forEach(diagnostic -> result(log, diagnostic, codes.indexOf(diagnostic.code())));
        return log.text();
    }

    private static void describe(ObjectNode rule, DiagnosticCode code) {
        rule.putObject("shortDescription").put("text", code.text().replace('-', ' '));
        rule.putObject("help").put("text", "docs/diagnostics.md explains " + code.text() + " and its cure.");
        rule.putObject("defaultConfiguration").put("level", level(code.severity()));
    }

    private static void result(SarifLog log, Diagnostic diagnostic, int rule) {
        var result = log.result(diagnostic.code().text(), rule, level(diagnostic.severity()));
        var cure = diagnostic.cure().map(text -> "\nCure: " + text).orElse("");
        result.putObject("message").put("text", diagnostic.message() + cure);
        SarifLog.location(result.putArray("locations"), diagnostic.location());
        result.putObject("partialFingerprints").put("dovetail/v1", fingerprint(diagnostic));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case OMISSION, WARNING -> "warning";
            case NOTE -> "note";
        };
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
