package dev.dovetail.contract.source;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML, of which JSON is a part, once: into a tree with the place of every value. */
final class YamlReader {

    private static final String REPLACEMENT = "\uFFFD";
    private static final int MAX_ALIASES = 10_000;
    private static final int MAX_NODES_OF_ALIASES = 500_000;

    private final String document;
    private final Limits limits;
    private final Diagnostics diagnostics;

    YamlReader(String document, Limits limits, Diagnostics diagnostics) {
        this.document = document;
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /** The tree; empty when the text is not YAML or passes a limit, which is then reported. */
    Optional<SourceTree> read(String text) {
        try {
            var root = compose(printable(text));
            if (root == null) {
                malformed(1, 1, "the document is empty");
                return Optional.empty();
            }
            return new YamlTreeBuilder(document, limits, diagnostics, maxNodes(text)).build(root);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
            malformed(line(mark), column(mark), firstLine(e.getProblem() != null ? e.getProblem() : e.getMessage()));
        } catch (YAMLException e) {
            // SnakeYAML's own limits come without a mark.
            diagnostics.report(
                    DiagnosticCode.LIMIT_EXCEEDED, new Location(document, "", 1, 1), limit(firstLine(e.getMessage())));
        }
        return Optional.empty();
    }

    /**
     * The text with a replacement character for each that YAML does not allow (YAML 1.2, 5.1): documents carry such in
     * examples and descriptions, where nothing depends on them.
     */
    private String printable(String text) {
        if (StreamReader.isPrintable(text)) {
            return text;
        }
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            var allowed = StreamReader.isPrintable(character);
            if (!allowed && printable.indexOf(REPLACEMENT) < 0) {
                var line = (int) printable.chars().filter(c -> c == '\n').count() + 1;
                diagnostics.report(
                        DiagnosticCode.HIDDEN_CHARACTER,
                        new Location(document, "", line, printable.length() - printable.lastIndexOf("\n")),
                        "a character that YAML does not allow, U+%04X: it is read as U+FFFD".formatted(character),
                        "remove it");
            }
            printable.appendCodePoint(allowed ? character : 0xFFFD);
        });
        return printable.toString();
    }

    /** Every value takes two characters of text, unless it comes of an alias. */
    private static int maxNodes(String text) {
        return text.length() / 2 + MAX_NODES_OF_ALIASES;
    }

    private @Nullable Node compose(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(limits.maxDepth());
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setProcessComments(false);
        var parser = new ParserImpl(new StreamReader(text), options);
        return new Composer(parser, new CoreSchemaResolver(), options).getSingleNode();
    }

    private void malformed(int line, int column, String problem) {
        diagnostics.report(DiagnosticCode.MALFORMED_DOCUMENT, new Location(document, "", line, column), problem);
    }

    private String limit(String message) {
        return message.contains("Depth") ? "nested deeper than " + limits.maxDepth() + " levels" : message;
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "not YAML" : text.lines().findFirst().orElse("not YAML");
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static int column(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getColumn() + 1;
    }
}
