package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.diagnostics.Location;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What SARIF 2.1.0 asks of a file, clause by clause, and what code hosts ask beyond it. */
class SarifReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LEVELS = Set.of("none", "note", "warning", "error");

    @Test
    void isALogOfOneRun() throws IOException {
        var log = log(SampleRuns.environments());
        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").asText()).endsWith("/sarif-schema-2.1.0.json");
        assertThat(log.path("runs")).hasSize(1);
        assertThat(log.at("/runs/0/tool/driver/name").asText()).isEqualTo("Dovetail");
        assertThat(log.at("/runs/0/automationDetails/id").asText()).isEqualTo("dovetail/environments.yaml/");
        assertThat(Instant.parse(log.at("/runs/0/invocations/0/startTimeUtc").asText()))
                .isEqualTo(Instant.parse("2026-11-21T09:12:03.250Z"));
    }

    @Test
    void hasARuleWithHelpForEachCheckOfTheCatalogue() throws IOException {
        var rules = log(SampleRuns.conforming()).at("/runs/0/tool/driver/rules");
        var ids = texts(rules, "/id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .containsAll(Checks.all().stream().map(check -> check.id()).toList());
        for (var rule : rules) {
            assertThat(rule.at("/shortDescription/text").asText()).endsWith(".");
            assertThat(rule.at("/fullDescription/text").asText()).isNotBlank();
            assertThat(rule.at("/help/text").asText()).contains("The requirement comes from");
            assertThat(rule.at("/defaultConfiguration/level").asText()).isIn(LEVELS);
        }
    }

    @Test
    void hasAResultForEachFindingAndNoOther() throws IOException {
        var run = SampleRuns.environments();
        var results = log(run).at("/runs/0/results");
        assertThat(results).hasSize(run.count(Outcome.FAILED) + run.count(Outcome.WARNED));
        assertThat(texts(results, "/level")).containsOnly("error", "warning");
    }

    @Test
    void isSoundFromTheFirstMemberToTheLast() throws IOException {
        for (var run : List.of(SampleRuns.environments(), SampleRuns.known(), SampleRuns.hostile())) {
            var log = log(run);
            var rules = log.at("/runs/0/tool/driver/rules");
            for (var result : log.at("/runs/0/results")) {
                // 3.27.5 to 3.27.7: the index leads to the rule of the id.
                assertThat(rules.at("/" + result.path("ruleIndex").asInt() + "/id"))
                        .isEqualTo(result.path("ruleId"));
                assertThat(result.path("level").asText()).isIn(LEVELS);
                assertThat(result.at("/message/text").asText()).isNotBlank();
                for (var location : result.path("locations")) {
                    located(location.path("physicalLocation"));
                }
                assertThat(result.path("partialFingerprints")).isNotEmpty();
            }
        }
    }

    private static void located(JsonNode place) {
        var uri = URI.create(place.at("/artifactLocation/uri").asText());
        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.getRawPath()).doesNotStartWith("/").doesNotContain("\\", " ");
        assertThat(place.at("/region/startLine").asInt()).isPositive();
    }

    @Test
    void liesAtTheLineThatSaysSo() throws IOException {
        var result = find(log(SampleRuns.environments()), "shape.body");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("environments.yaml");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isGreaterThan(100);
        assertThat(result.at("/message/text").asText())
                .contains(
                        "/insight_variables/: results[3].created_at: expected a date-time, got \"yesterday\".\nExpected: ",
                        "\nActual: \"yesterday\"");
        assertThat(result.at("/webRequest/method").asText()).isEqualTo("GET");
        assertThat(result.at("/webResponse/statusCode").asInt()).isEqualTo(200);
        assertThat(result.at("/properties/repeat").asText()).startsWith("curl -i");
    }

    @Test
    void findsTheSameFindingAgainWhenLinesMovedAndValuesChanged() throws IOException {
        var run = SampleRuns.environments();
        var moved = run.with(run.verdicts().stream().map(SarifReportTest::moved).toList(), run.allowances());
        assertThat(texts(log(moved).at("/runs/0/results"), "/partialFingerprints/dovetailFinding~1v1"))
                .isEqualTo(texts(log(run).at("/runs/0/results"), "/partialFingerprints/dovetailFinding~1v1"))
                .doesNotHaveDuplicates();
    }

    private static Verdict moved(Verdict old) {
        var origin = new Location(
                old.origin().document(), old.origin().pointer(), old.origin().line() + 7, 1);
        return new Verdict(
                old.check(),
                old.operation(),
                old.outcome(),
                "another message",
                old.expected(),
                old.actual(),
                origin,
                old.exchange());
    }

    @Test
    void suppressesWhatIsKnownAndSaysWhatIsNew() throws IOException {
        var log = log(SampleRuns.known());
        var known = find(log, "status.success");
        assertThat(known.at("/suppressions/0/status").asText()).isEqualTo("accepted");
        assertThat(known.at("/suppressions/0/justification").asText())
                .contains("Known until 2027-01-31: the gateway answers", "known-deviations.yaml:12");
        assertThat(known.path("baselineState").asText()).isEqualTo("unchanged");
        assertThat(find(log, "shape.body").path("baselineState").asText()).isEqualTo("new");
        var stale = find(log, "known-deviations.stale");
        assertThat(stale.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("known-deviations.yaml");
        assertThat(stale.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(20);
    }

    @Test
    void namesFilesAsTheRepositoryDoes() {
        var sources = new SourcePath(Path.of("").toAbsolutePath().getParent());
        var here = Path.of("").toAbsolutePath().getFileName().toString();
        assertThat(sources.of("api/a.yaml")).isEqualTo(here + "/api/a.yaml");
        assertThat(new SourcePath(Path.of("")).uri("an api/100%.yaml")).isEqualTo("an%20api/100%25.yaml");
        assertThat(new SourcePath(Path.of("")).uri("a:b.yaml")).isEqualTo("./a:b.yaml");
        assertThat(new SourcePath(Path.of("")).uri("/elsewhere/a.yaml")).isEqualTo("file:///elsewhere/a.yaml");
    }

    private static JsonNode find(JsonNode log, String rule) {
        return StreamSupport.stream(log.at("/runs/0/results").spliterator(), false)
                .filter(result -> result.path("ruleId").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.at(pointer).asText())
                .toList();
    }

    private static JsonNode log(RunResult result) throws IOException {
        return JSON.readTree(new SarifReport(Path.of("")).text(result));
    }
}
