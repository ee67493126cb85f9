package dev.dovetail.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LiteralsTest {

    @Test
    void escapesWhatEndsOrMisleads() {
        assertThat(Literals.string("a\"b\\c\nd\re\tf")).hasToString("\"a\\\"b\\\\c\\nd\\re\\tf\"");
        assertThat(Literals.string("\u0000\u202E\uD800")).hasToString("\"\\u0000\\u202e\\ud800\"");
        assertThat(Literals.string("größe 名 🚀 $S $L")).hasToString("\"größe 名 🚀 $S $L\"");
    }

    @Test
    void backslashesBeforeAUStayBackslashes() {
        assertThat(Literals.string("\\u0022")).hasToString("\"\\\\u0022\"");
        assertThat(Literals.string("\\\u202E")).hasToString("\"\\\\\\u202e\"");
    }

    /** A literal is one token, and means what went in: read back by a reader of Java's escapes. */
    @Test
    void meansWhatWentIn() {
        var parts = new String[] {
            "\"", "\\", "u", "0022", "\n", "\r", "\t", "a", "\u202E", "\u2028", "\uD83D\uDE80", "\uD800", "$"
        };
        var random = new Random(20261121);
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(10); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(meaning(Literals.string(text.toString()).toString())).isEqualTo(text.toString());
        }
    }

    /** As a compiler reads a literal: Unicode escapes first (JLS 3.3), then escape sequences (JLS 3.10.7). */
    private static String meaning(String literal) {
        var translated = new StringBuilder();
        var backslashes = 0;
        for (var i = 0; i < literal.length(); i++) {
            var character = literal.charAt(i);
            if (character == '\\' && backslashes % 2 == 0 && literal.charAt(i + 1) == 'u') {
                translated.append((char) Integer.parseInt(literal.substring(i + 2, i + 6), 16));
                i += 5;
                backslashes = 0;
            } else {
                translated.append(character);
                backslashes = character == '\\' ? backslashes + 1 : 0;
            }
        }
        var inner = translated.substring(1, translated.length() - 1);
        assertThat(inner).doesNotContain("\n", "\r").doesNotContainPattern("(?<!\\\\)(?:\\\\\\\\)*\"");
        return inner.translateEscapes();
    }
}
