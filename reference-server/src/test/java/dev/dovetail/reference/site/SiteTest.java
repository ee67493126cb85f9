package dev.dovetail.reference.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dovetail.reference.Target;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SiteTest {

    private static final Target TARGET = Target.start();

    @AfterAll
    static void stop() {
        TARGET.close();
    }

    @Test
    void givesTheDocumentAsItIsAndAsJson() throws Exception {
        var yaml = TARGET.send("GET", "//openapi.yaml", null, null).with(200);
        assertThat(yaml.header("Content-Type")).isEqualTo("application/yaml");
        assertThat(yaml.text()).startsWith("openapi: 3.1");
        var json = TARGET.send("GET", "//openapi.json", null, null).with(200);
        assertThat(json.header("Content-Type")).isEqualTo("application/json");
        assertThat(json.json()).isEqualTo(new YAMLMapper().readTree(yaml.text()));
        assertThat(json.json().path("paths").size()).isEqualTo(27);
    }

    @Test
    void leadsToThePage() {
        for (var path : List.of("//", "//docs")) {
            var answer = TARGET.send("GET", path, null, null).with(302);
            assertThat(answer.header("Location")).isEqualTo("docs/");
        }
        var page = TARGET.send("GET", "//docs/", null, null).with(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'");
    }

    @Test
    void hasEverythingThatThePageAsksForAndAsksNobodyElse() {
        var page = TARGET.send("GET", "//docs/", null, null).text();
        var references = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(references).hasSizeGreaterThan(5).noneMatch(reference -> reference.contains("//"));
        for (var reference : references) {
            var path = reference.startsWith("../") ? "//" + reference.substring(3) : "//docs/" + reference;
            var answer = TARGET.send("GET", path, null, null).with(200);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.text()).isNotEmpty();
        }
    }

    @Test
    void canOnlyBeRead() {
        var answer = TARGET.send("POST", "//openapi.yaml", null, "{}").with(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(TARGET.send("HEAD", "//openapi.yaml", null, null).with(200).text())
                .isEmpty();
    }
}
