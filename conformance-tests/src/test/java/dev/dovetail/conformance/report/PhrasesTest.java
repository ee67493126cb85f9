package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.HttpMethod;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void countsInWords() {
        assertThat(Phrases.count(1, "check")).isEqualTo("1 check");
        assertThat(Phrases.count(0, "check")).isEqualTo("0 checks");
        assertThat(Phrases.count(12345, "check")).isEqualTo("12,345 checks");
    }

    @Test
    void saysDurationsAsPeopleDo() {
        assertThat(Phrases.duration(Duration.ofMillis(999))).isEqualTo("999 ms");
        assertThat(Phrases.duration(Duration.ofMillis(59_999))).isEqualTo("59.9 s");
        assertThat(Phrases.duration(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
    }

    @Test
    void makesASentenceOfAClauseButLeavesNamesAlone() {
        assertThat(Phrases.sentence("a token was let in")).isEqualTo("A token was let in.");
        assertThat(Phrases.sentence("results[3].id: expected a string")).isEqualTo("results[3].id: expected a string.");
        assertThat(Phrases.sentence("created_at is missing")).isEqualTo("created_at is missing.");
        assertThat(Phrases.sentence("is it?")).isEqualTo("Is it?");
        assertThat(Phrases.sentence("")).isEmpty();
    }

    @Test
    void namesTheLineOrElseThePointer() {
        assertThat(Phrases.place(new Location("a.yaml", "/paths", 7, 3))).isEqualTo("a.yaml:7");
        assertThat(Phrases.place(new Location("a.yaml", "/paths", 0, 0))).isEqualTo("a.yaml#/paths");
    }

    @Test
    void findsWhatAllPathsBeginWith() {
        assertThat(prefix("/api/environments/{id}/a/", "/api/environments/{id}/b/{c}/"))
                .isEqualTo("/api/environments/{id}");
        assertThat(prefix("/customers", "/customers/{id}")).isEmpty();
        assertThat(prefix("/customers/", "/customers/{id}")).isEmpty();
        assertThat(prefix("/customers/{id}/a", "/customers/{idx}/b")).isEqualTo("/customers");
        assertThat(prefix("/v1/a", "/v1/b"))
                .as("too short to be worth a sentence")
                .isEmpty();
        assertThat(prefix("/long/enough/alone")).isEmpty();
    }

    private static String prefix(String... paths) {
        return PathPrefix.of(Arrays.stream(paths)
                        .map(path -> new OperationRef(path, HttpMethod.GET, path, new Location("a", "", 1, 1)))
                        .toList())
                .text();
    }
}
