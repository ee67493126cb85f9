package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    @Test
    void tellsWhatNeedsALook() throws IOException {
        Golden.assertSame("report.md", new MarkdownReport().text(SampleRuns.environments()));
    }

    @Test
    void isTwoLinesAndFiguresWhenAllIsWell() {
        assertThat(new MarkdownReport().text(SampleRuns.conforming()))
                .startsWith("## ✓ The server does what environments.yaml says")
                .doesNotContain("|", "###");
    }

    @Test
    void doesNotFillACommentWithAThousandFailures() {
        var text = new MarkdownReport().text(SampleRuns.large(2000));
        assertThat(text)
                .contains("50 findings come of 1 cause.", " and 45 more\n", "| the other 1,970 rows |")
                .hasSizeLessThan(65_536);
    }

    @Test
    void letsNoTextBecomeMarkup() {
        assertThat(MarkdownText.inline("a *b* [c](http://d) @e <img> | `f`"))
                .isEqualTo("a &#42;b&#42; &#91;c&#93;(http&#58;//d) &#64;e &#60;img&#62; &#124; &#96;f&#96;");
        assertThat(MarkdownText.inline("created_at: _x_ www.a.b")).isEqualTo("created_at: &#95;x&#95; &#119;ww.a.b");
        assertThat(MarkdownText.code("a``b`")).isEqualTo("``` a``b` ```");
        assertThat(MarkdownText.cell("a|b")).isEqualTo("`a\\|b`");
        assertThat(MarkdownText.code("")).isEqualTo("(empty)");
        assertThat(new MarkdownText().fence("sh", "```\nx").text()).isEqualTo("````sh\n```\nx\n````\n");
    }
}
