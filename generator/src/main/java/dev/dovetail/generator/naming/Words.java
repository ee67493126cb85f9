package dev.dovetail.generator.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a wire name, and the Java names made of them.
 *
 * <p>Letters, digits and combining marks of any script are kept, everything else separates words, and so does the step
 * from a lower-case letter to an upper-case one. Characters that Java would ignore inside an identifier (bidirectional
 * controls among them) are never kept.
 *
 * @param words in order; empty where the wire name has no letter and no digit
 * @param lossy whether something other than an ASCII separator was dropped or replaced
 */
record Words(List<String> words, boolean lossy) {

    private static final Map<Integer, String> SIGNS =
            Map.of((int) '-', "minus", (int) '+', "plus", (int) '<', "less", (int) '>', "greater", (int) '=', "equal");

    Words {
        words = List.copyOf(words);
    }

    /** The words of a name as the document writes it. */
    static Words of(String wireName) {
        var splitter = new Splitter();
        Normalizer.normalize(wireName, Normalizer.Form.NFC).codePoints().forEach(splitter::accept);
        var words = splitter.finish();
        return words.isEmpty() ? spelledOut(wireName) : new Words(words, splitter.lossy);
    }

    /** As {@link #of}, with a leading sign kept as a word: {@code -created_at} is not {@code created_at}. */
    static Words ofValue(String value) {
        var words = of(value);
        if (value.isEmpty() || words.words().isEmpty() || !hasLetterOrDigit(value)) {
            return words;
        }
        var sign = SIGNS.get((int) value.charAt(0));
        return sign == null ? words : words.before(sign);
    }

    /** {@code SubscriptionRequest}. */
    String pascal() {
        var shouting = shouting();
        var name = new StringBuilder();
        for (var word : words) {
            name.append(capitalized(shouting ? word.toLowerCase(Locale.ROOT) : word));
        }
        return name.toString();
    }

    /** {@code targetType}. */
    String camel() {
        var shouting = words.size() > 1 && shouting();
        var name = new StringBuilder();
        for (var word : words) {
            if (name.isEmpty()) {
                name.append(uncapitalized(word));
            } else {
                name.append(capitalized(shouting ? word.toLowerCase(Locale.ROOT) : word));
            }
        }
        return name.toString();
    }

    /** {@code TARGET_TYPE}. */
    String constant() {
        return String.join("_", words).toUpperCase(Locale.ROOT);
    }

    private Words before(String word) {
        var longer = new ArrayList<String>();
        longer.add(word);
        longer.addAll(words);
        return new Words(longer, lossy);
    }

    /** Several words, all in capitals: the capitals say nothing. One word in capitals is an acronym. */
    private boolean shouting() {
        return words.size() > 1 && words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
    }

    private static String capitalized(String word) {
        var first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    private static String uncapitalized(String word) {
        if (word.equals(word.toUpperCase(Locale.ROOT))) {
            return word.toLowerCase(Locale.ROOT);
        }
        var first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toLowerCase(Locale.ROOT) + word.substring(first);
    }

    private static boolean hasLetterOrDigit(String text) {
        return text.codePoints().anyMatch(Words::kept);
    }

    /** A name without letters: its signs by name, its other characters by number. */
    private static Words spelledOut(String wireName) {
        if (wireName.isEmpty()) {
            return new Words(List.of("empty"), true);
        }
        var words = wireName.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .mapToObj(point -> SIGNS.getOrDefault(
                        point, "u" + Integer.toHexString(point).toUpperCase(Locale.ROOT)))
                .toList();
        return new Words(words.isEmpty() ? List.of("blank") : words, true);
    }

    /** Whether a name may contain this character. */
    static boolean kept(int point) {
        return Character.isJavaIdentifierPart(point)
                && Character.isUnicodeIdentifierPart(point)
                && !Character.isIdentifierIgnorable(point)
                && Character.getType(point) != Character.CONNECTOR_PUNCTUATION;
    }

    /** Cuts a name into words, one code point after the other. */
    private static final class Splitter {

        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int previous = -1;
        private boolean lossy;

        void accept(int point) {
            if (kept(point)) {
                if (Character.isUpperCase(point) && previous >= 0 && !Character.isUpperCase(previous)) {
                    cut(word.length());
                } else if (Character.isLowerCase(point) && previous >= 0 && Character.isUpperCase(previous)) {
                    cut(word.length() - Character.charCount(previous));
                }
                word.appendCodePoint(point);
                previous = point;
            } else {
                cut(word.length());
                previous = -1;
                lossy |= point > 0x7F || Character.isISOControl(point);
            }
        }

        List<String> finish() {
            cut(word.length());
            return words;
        }

        private void cut(int end) {
            if (end > 0) {
                words.add(word.substring(0, end));
                word.delete(0, end);
            }
        }
    }
}
