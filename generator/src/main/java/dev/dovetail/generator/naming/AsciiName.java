package dev.dovetail.generator.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a name in ASCII. The name of a class is the name of a file, and where the locale is not a Unicode one neither the
 * compiler nor an archive can write a file with other letters. Letters of Latin lose their marks, all others are written by
 * their number: {@code Größe} is {@code Grosse}, {@code 用户} is {@code U7528U6237}.
 */
final class AsciiName {

    private static final Map<Integer, String> LATIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ẞ', "SS"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "Ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "Oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ı', "i"));

    private static final int LAST_LATIN_MARK = 0x036F;
    private static final int FIRST_LATIN_MARK = 0x0300;

    private AsciiName() {}

    static String of(String name) {
        if (name.chars().allMatch(unit -> unit < 0x80)) {
            return name;
        }
        var ascii = new StringBuilder(name.length() * 2);
        Normalizer.normalize(name, Normalizer.Form.NFKD).codePoints().forEach(point -> append(point, ascii));
        return ascii.toString();
    }

    private static void append(int point, StringBuilder ascii) {
        if (point < 0x80) {
            // A compatible form may be more than letters: ½ is 1⁄2, ㈱ stands in parentheses.
            if (Character.isJavaIdentifierPart(point) && !Character.isIdentifierIgnorable(point)) {
                ascii.appendCodePoint(point);
            }
        } else if (LATIN.containsKey(point)) {
            ascii.append(LATIN.get(point));
        } else if (point < FIRST_LATIN_MARK || point > LAST_LATIN_MARK || ascii.isEmpty()) {
            ascii.append('U').append(Integer.toHexString(point).toUpperCase(Locale.ROOT));
        }
    }
}
