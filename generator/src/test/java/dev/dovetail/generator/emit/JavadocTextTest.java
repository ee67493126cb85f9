package dev.dovetail.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.diagnostics.Location;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "*/, &#42;&#47;",
                "**//, *&#42;&#47;/",
                "/*, &#47;*",
                "\\u002a/, &#92;u002a/",
                "a\\b, a&#92;b",
                "<b> & </b>, &lt;b&gt; &amp; &lt;/b&gt;",
                "@param x, &#64;param x",
                "{@link Object}, {&#64;link Object}",
                "mail team@example.com, mail team@example.com",
                "{ } stay, { } stay",
                "$T $L $$, $T $L $$",
                "/ first, &#47; first"
            })
    void escapes(String text, String escaped) {
        assertThat(JavadocText.line(text)).isEqualTo(escaped);
    }

    @Test
    void showsWhatMisleads() {
        assertThat(JavadocText.line("a\u202Eb\u0007c\uD800d\u2066")).isEqualTo("a[U+202E]b[U+0007]c[U+D800]d[U+2066]");
        assertThat(JavadocText.line("family \uD83D\uDC68\u200D\uD83D\uDC69"))
                .isEqualTo("family \uD83D\uDC68\u200D\uD83D\uDC69");
    }

    @Test
    void keepsParagraphsAndLines() {
        assertThat(JavadocText.of("One\ntwo.\r\n\r\n\n- three\n- four\n")).isEqualTo("One\ntwo.\n\n<p>- three\n- four");
    }

    @Test
    void wrapsLongLinesBetweenWords() {
        var lines = JavadocText.of("word ".repeat(100)).lines().toList();
        assertThat(lines).hasSizeGreaterThan(4).allMatch(line -> line.length() <= 100);
        assertThat(JavadocText.of("x".repeat(300))).isEqualTo("x".repeat(300));
    }

    @Test
    void textAtTheStartOfAWrappedLineIsNoTag() {
        var text = JavadocText.of("x".repeat(99) + " @author nobody");
        assertThat(text).contains("\n&#64;author");
    }

    @Test
    void originNamesTheFileAlone() {
        assertThat(JavadocText.origin(new Location("/home/somebody/api.yaml", "/info", 1, 1), ""))
                .isEqualTo("{@code api.yaml#/info}");
        assertThat(JavadocText.origin(new Location("C:\\api.yaml", "/paths/~1*~1{id}", 1, 1), "b.yaml"))
                .isEqualTo("<code>api.yaml#/paths/~1*~1{id}</code>");
    }

    @Test
    void originLeavesOutTheFileThatTheHeadNames() {
        assertThat(JavadocText.origin(new Location("/home/somebody/api.yaml", "/info", 1, 1), "api.yaml"))
                .isEqualTo("{@code #/info}");
    }

    /** Whatever the text, a comment around it ends where it should: checked on many mixtures of the dangerous parts. */
    @Test
    void neverLeavesTheComment() {
        var parts = new String[] {
            "*", "/", "\\", "u", "002a", "002f", " ", "\n", "@", "{", "}", "&", "<", "#", ";", "\r", "x", "\u2028"
        };
        var random = new Random(20261121);
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(12); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            for (var escaped : new String[] {
                JavadocText.of(text.toString()), JavadocText.line(text.toString()), JavadocText.code(text.toString())
            }) {
                assertThat("/** " + escaped + " ")
                        .as("%s", text)
                        .doesNotContain("*/")
                        .doesNotContain("\\");
                assertThat(escaped.lines()).noneMatch(line -> line.strip().startsWith("@"));
            }
        }
    }
}
