package dev.dovetail.conformance.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Stream;

/** Texts: of a format, of a pattern, or a word of the right length. Lengths are counted in code points. */
final class Texts {
    private static final String WORD = "dovetail";
    /** Beyond that a text is a burden and no longer a boundary. */
    static final int LONGEST = 8_192;

    private final Patterns patterns;

    Texts(Patterns patterns) {
        this.patterns = patterns;
    }

    /** Texts that the rules may allow, the plainest first. */
    Stream<JsonNode> candidates(Rules rules, int nth) {
        var shortest = rules.count("minLength").orElse(0);
        var longest = rules.count("maxLength").orElse(Integer.MAX_VALUE);
        var formatted = rules.texts("format").stream()
                .flatMap(format -> Formats.of(format).stream().skip(nth).limit(1));
        var matching = rules.texts("pattern").stream()
                .flatMap(pattern -> patterns.matching(pattern, shortest, longest, nth).stream());
        var word = nth == 0 ? WORD : WORD + nth;
        return Stream.of(formatted, matching, Stream.of(ofLength(word, shortest, longest)))
                .flatMap(texts -> texts)
                .map(TextNode::valueOf);
    }

    /** Texts of exactly this length that the rules may allow. */
    Stream<JsonNode> ofLength(Rules rules, int length) {
        if (length > LONGEST) {
            return Stream.empty();
        }
        var matching = rules.texts("pattern").stream()
                .flatMap(pattern -> patterns.matching(pattern, length, length, 0).stream());
        return Stream.concat(matching, Stream.of(ofLength(WORD, length, length)))
                .map(TextNode::valueOf);
    }

    /** A word, repeated or cut until it fits. */
    static String ofLength(String word, int shortest, int longest) {
        var long1 = word.length() >= shortest ? word : word.repeat(shortest / word.length() + 1);
        var wanted = Math.min(Math.max(word.length(), shortest), longest);
        return long1.length() <= wanted ? long1 : long1.substring(0, wanted);
    }
}
