package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void showsWhatWouldSteerATerminalOrAReader() {
        assertThat(VisibleText.line("a\u001b[31m\u0007\u009b\u202Eb\u2028\u200Fc\uFFFE\uDC00"))
                .isEqualTo("a\\u001b[31m\\u0007\\u009b\\u202eb\\u2028\\u200fc\\ufffe\\udc00");
    }

    @Test
    void keepsLettersOfEveryScript() {
        var text = "Zürich 東京 עברית 🦊 👩‍👩‍👧";
        assertThat(VisibleText.line(text)).isEqualTo(text);
        assertThat(VisibleText.block(text)).isEqualTo(text);
    }

    @Test
    void makesOneLineOrKeepsTheBreaks() {
        assertThat(VisibleText.line("a\r\nb\nc\td")).isEqualTo("a b c d");
        assertThat(VisibleText.block("a\r\nb\nc\td\re")).isEqualTo("a\nb\nc\td\\u000de");
    }

    @Test
    void cutsWithoutTearingACharacterApart() {
        assertThat(VisibleText.cut("abc", 3)).isEqualTo("abc");
        assertThat(VisibleText.cut("ab🦊", 3)).isEqualTo("ab ... (4 characters in all)");
    }
}
