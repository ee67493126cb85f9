package dev.dovetail.contract.source;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads one file, YAML or JSON, into a tree. */
final class TextReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Limits limits;
    private final Diagnostics diagnostics;
    private final Map<Path, Optional<String>> files = new LinkedHashMap<>();

    TextReader(Limits limits, Diagnostics diagnostics) {
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /** The tree; empty when the file cannot be read or passes a limit, which is then reported under this name. */
    Optional<SourceTree> read(Path file, String name) {
        var whole = new Location(name, "", 0, 0);
        try {
            var size = Files.size(file);
            if (size > limits.maxBytes()) {
                diagnostics.report(
                        DiagnosticCode.LIMIT_EXCEEDED,
                        whole,
                        "the file has " + size + " octets, more than the " + limits.maxBytes() + " that are read");
                return Optional.empty();
            }
            var octets = Files.readAllBytes(file);
            files.put(file, Optional.of(sha256(octets)));
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return read(withoutMark(text.toString()), name);
        } catch (CharacterCodingException e) {
            diagnostics.report(
                    DiagnosticCode.MALFORMED_DOCUMENT, whole, "the text is not UTF-8", "save the file as UTF-8");
        } catch (IOException e) {
            diagnostics.report(
                    DiagnosticCode.UNREADABLE_DOCUMENT,
                    whole,
                    Files.exists(file) ? "the file cannot be read" : "there is no such file");
        }
        return Optional.empty();
    }

    /** Every file that was read, with the SHA-256 of its octets; none where a file that mattered was not there. */
    Map<Path, Optional<String>> files() {
        return Collections.unmodifiableMap(files);
    }

    /** Notes that what came of the document depends on this file's not being there. */
    void missed(Path file) {
        files.put(file, Optional.empty());
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Optional<SourceTree> read(String text, String name) {
        var yaml = new YamlReader(name, limits, diagnostics);
        if (!text.stripLeading().startsWith("{")) {
            return yaml.read(text);
        }
        var outcome = new JsonReader(name, limits, diagnostics).read(text);
        if (outcome instanceof JsonReader.Outcome.Json json) {
            return json.tree();
        }
        var other = (JsonReader.Outcome.Other) outcome;
        if (!name.endsWith(".json")) {
            // YAML has braces, too.
            return yaml.read(text);
        }
        diagnostics.report(DiagnosticCode.MALFORMED_DOCUMENT, other.location(), other.problem());
        return Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
