package dev.dovetail.generator.select;

import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.model.Operation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses operations: {@code tag:payments}, {@code path:/v1/things/**}, {@code operation:listThings}, {@code method:get}. In
 * a path {@code *} stands for any part of one segment and {@code **} for any number of segments; in a tag or an operationId
 * {@code *} stands for anything.
 *
 * @param kind what is looked at
 * @param pattern what it has to look like
 */
public record Selector(Kind kind, String pattern) {

    /** What a selector looks at. */
    public enum Kind {
        /** A tag, case and all. */
        TAG,
        /** The path as the document writes it. */
        PATH,
        /** The operationId. */
        OPERATION,
        /** The method, in any case. */
        METHOD;

        /** The word before the colon. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads a selector.
     *
     * @throws IllegalArgumentException if it is none; the message says what one looks like
     */
    public static Selector parse(String text) {
        var colon = text.indexOf(':');
        var word = colon < 0 ? "" : text.substring(0, colon).strip();
        var pattern = text.substring(colon + 1).strip();
        for (var kind : Kind.values()) {
            if (kind.word().equals(word) && !pattern.isEmpty()) {
                return new Selector(kind, pattern);
            }
        }
        var words = Stream.of(Kind.values()).map(Kind::word).toList();
        throw new IllegalArgumentException(
                "'" + text + "' selects nothing: write tag:NAME, path:/GLOB/**, operation:ID or method:NAME"
                        + Spelling.nearest(word, words)
                                .map(near -> "; did you mean '" + near + ":" + pattern + "'?")
                                .orElse(""));
    }

    /** Whether the operation is one that is chosen. */
    boolean matches(Operation operation) {
        var expression = expression();
        return subjects(operation).stream()
                .anyMatch(subject -> expression.matcher(subject).matches());
    }

    /** What the selector looks at in an operation. */
    List<String> subjects(Operation operation) {
        return switch (kind) {
            case TAG -> operation.tags();
            case PATH -> List.of(operation.path().text());
            case OPERATION -> operation.operationId().stream().toList();
            case METHOD -> List.of(operation.method().name().toLowerCase(Locale.ROOT));
        };
    }

    private Pattern expression() {
        var text = kind == Kind.METHOD ? pattern.toLowerCase(Locale.ROOT) : pattern;
        var expression = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            if (text.startsWith("/**", i) && i + 3 == text.length()) {
                expression.append("(?:/.*)?");
                i += 2;
            } else if (text.startsWith("**", i)) {
                expression.append(".*");
                i++;
            } else if (text.charAt(i) == '*') {
                expression.append(kind == Kind.PATH ? "[^/]*" : ".*");
            } else {
                expression.append(Pattern.quote(text.substring(i, i + 1)));
            }
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL);
    }

    /** As it was written. */
    @Override
    public String toString() {
        return kind.word() + ":" + pattern;
    }
}
