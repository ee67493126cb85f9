package dev.dovetail.generator.compile;

import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Api;
import dev.dovetail.generator.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From a line of an emitted file to the part of the document that it was emitted for. Every emitted type and operation has
 * its origin in its Javadoc; what counts is the nearest one above the line that the document has.
 */
final class Origins {

    private static final Pattern POINTER = Pattern.compile("#(/[^\\s}<]*)");

    private final Map<String, Location> known = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Location document;

    Origins(Api api, List<SourceFile> sources, Location document) {
        this.document = document;
        api.declarations().values().forEach(declaration -> {
            // A pointer into a component is its origin however it was reached.
            known.put(declaration.id().pointer(), declaration.origin());
            known.put(declaration.origin().pointer(), declaration.origin());
        });
        api.exchanges().forEach(operation -> {
            known.put(operation.origin().pointer(), operation.origin());
            operation
                    .parameters()
                    .forEach(parameter -> known.put(parameter.origin().pointer(), parameter.origin()));
        });
        sources.forEach(source -> lines.put(source.path(), source.text().lines().toList()));
    }

    /** Where in the document; the document as a whole where the file does not tell. */
    Location of(String path, long line) {
        var text = lines.getOrDefault(path, List.of());
        for (var i = (int) Math.min(line, text.size()) - 1; i >= 0; i--) {
            var origin = origin(text.get(i));
            if (origin.isPresent()) {
                return origin.get();
            }
        }
        // An import, or the header: whatever the file is about.
        return text.stream()
                .map(this::origin)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(document);
    }

    private Optional<Location> origin(String line) {
        var trimmed = line.strip();
        var comment = trimmed.startsWith("*") || trimmed.startsWith("/*");
        return comment
                ? POINTER.matcher(line)
                        .results()
                        .map(match -> match.group(1))
                        .map(pointer -> Optional.ofNullable(known.get(unescaped(pointer))))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /** The comment has braces as they are and other signs as character references. */
    private static String unescaped(String pointer) {
        return pointer.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#42;", "*")
                .replace("&#47;", "/")
                .replace("&#64;", "@")
                .replace("&#92;", "\\")
                .replace("&amp;", "&");
    }
}
