package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final String HTML = new HtmlReport().text(SampleRuns.environments());

    @Test
    void saysTheAnswerFirst() {
        assertThat(HTML)
                .containsSubsequence(
                        "<h1>",
                        "✗ Deviates",
                        "The server does not do what environments.yaml says at 3 of 41 operations.",
                        "</h1>",
                        "<section id=\"failed\"",
                        "<section id=\"warned\"",
                        "<section id=\"matrix\"",
                        "<section id=\"untested\"",
                        "<section id=\"leftovers\"",
                        "<section id=\"coverage\"");
    }

    @Test
    void leavesOutSectionsThatHaveNothingToSay() {
        assertThat(new HtmlReport().text(SampleRuns.conforming()))
                .contains("✓ Conforms", "The server does what environments.yaml says, as far as it was tested.")
                .doesNotContain(
                        "<section id=\"failed\"",
                        "<section id=\"warned\"",
                        "<section id=\"untested\"",
                        "<section id=\"leftovers\"");
    }

    @Test
    void hasARowForEachOperationAndACellForEachGroup() {
        assertThat(all("<tr role=\"row\"><th scope=\"row\"", HTML)).hasSize(42);
        assertThat(all("<td role=\"cell\"", HTML)).hasSize(42 * 7);
    }

    @Test
    void showsWhatIsNeededToUnderstandAFailureWithoutItsScript() {
        assertThat(HTML)
                .containsSubsequence(
                        "A token with export:read alone was let in; the operation asks for export:write.",
                        "Expected</dt><dd>403, and nothing created",
                        "Actual</dt><dd>201, and export 9 was created",
                        "environments.yaml:1231",
                        "curl -i -X POST http://127.0.0.1:8090/api/environments/1/exports/",
                        "Exchange 103, answered 201 in 6 ms",
                        "<span class=\"name\">Authorization:</span> Bearer $TOKEN_EXPORT_WRITE",
                        "  &quot;export_format&quot;: &quot;image/png&quot;,\n");
    }

    @Test
    void tellsACauseOnceHoweverManyOperationsShowIt() {
        var html = new HtmlReport().text(SampleRuns.alike());
        assertThat(all("<h3>Allow of the 405 is missing.</h3>", html)).hasSize(1);
        assertThat(html).contains("41 findings come of 1 cause.", "And 36 more", "The server looks wrong");
        assertThat(all("<details class=\"finding warned\"", html)).hasSize(41);
    }

    @Test
    void saysWhatWasAssumed() {
        assertThat(new HtmlReport().text(SampleRuns.alike()))
                .contains("What was assumed", "A token without the scope is refused with 403.", "environments.yaml:94")
                .contains("&lt;b&gt;credentials&lt;/b&gt; that nobody knows")
                .doesNotContain("<b>credentials");
        assertThat(HTML).doesNotContain("What was assumed");
    }

    @Test
    void needsNothingButItself() {
        var own = Pattern.compile("(?:src|href|action|data)=\"([^\"#][^\"]*)\"")
                .matcher(HTML)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(own).isEmpty();
        assertThat(HTML).doesNotContain("@import", "url(", "<link", "<iframe", "<object", " style=\"", " onclick");
    }

    @Test
    void allowsOnlyItsOwnStyleAndScript() throws NoSuchAlgorithmException {
        assertThat(HTML)
                .contains("default-src &#39;none&#39;")
                .contains("style-src &#39;" + hash(between(HTML, "<style>", "</style>")) + "&#39;")
                .contains("script-src &#39;" + hash(between(HTML, "<script>", "</script>")) + "&#39;");
    }

    @Test
    void showsHostileTextAndNeverRunsIt() {
        var hostile = new HtmlReport().text(SampleRuns.hostile());
        var tags = List.of("<script", "</script>", "<img", "<!--", "<style", "</style>");
        for (var tag : tags) {
            assertThat(all(tag, hostile)).as(tag).hasSameSizeAs(all(tag, HTML));
        }
        assertThat(hostile).contains("message&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        assertThat(hostile).doesNotContain("\u0000", "\u001b", "\u202E", "\uFFFF", "\r");
        assertThat(hostile.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    @Test
    void carriesALineOfDataForEachRowAndExchange() throws IOException {
        var json = new ObjectMapper();
        for (var id : List.of("data-checks", "data-rows", "data-exchanges")) {
            var lines =
                    between(HTML, "id=\"" + id + "\">\n", "</script>").lines().toList();
            assertThat(lines).hasSizeGreaterThan(9);
            for (var line : lines) {
                assertThat(json.readTree(line).isContainerNode()).isTrue();
            }
        }
        var exchange = between(HTML, "{\"id\":103,", "\n");
        assertThat(json.readTree("{" + exchange).at("/answer/first").asText()).isEqualTo("201");
    }

    @Test
    void staysUsableForAThousandOperations() {
        var large = new HtmlReport().text(SampleRuns.large(1000));
        assertThat(all("<tr role=\"row\"><th scope=\"row\"", large)).hasSize(1000);
        assertThat(all("<details class=\"finding failed\"", large)).hasSize(25);
        assertThat(large).contains("class=\"matrix wide\"").hasSizeLessThan(16_000_000);
    }

    private static List<Integer> all(String text, String in) {
        var places = new ArrayList<Integer>();
        for (var at = in.indexOf(text); at >= 0; at = in.indexOf(text, at + 1)) {
            places.add(at);
        }
        return places;
    }

    private static String between(String text, String before, String after) {
        var start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
