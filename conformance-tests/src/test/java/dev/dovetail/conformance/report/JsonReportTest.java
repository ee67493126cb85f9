package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dovetail.conformance.result.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void holdsTheWholeRun() throws IOException {
        Golden.assertSame("report.json", new JsonReport().text(SampleRuns.excerpt()));
        var root = JSON.readTree(new JsonReport().text(SampleRuns.environments()));
        assertThat(root.at("/totals/failed").asInt()).isEqualTo(3);
        assertThat(root.at("/operations")).hasSize(41);
        assertThat(root.at("/operations/1/groups/status/outcome").asText()).isEqualTo("failed");
    }

    @Test
    void isAsItsSchemaSaysAndHasNothingThatTheSchemaDoesNotName() throws IOException {
        for (var run :
                List.of(SampleRuns.environments(), SampleRuns.conforming(), SampleRuns.known(), SampleRuns.hostile())) {
            assertThat(faults(JSON.readTree(new JsonReport().text(run)))).isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoReport() throws IOException {
        var report = (ObjectNode) JSON.readTree(new JsonReport().text(SampleRuns.environments()));
        report.put("conforms", "yes");
        ((ObjectNode) report.at("/verdicts/0")).put("outcome", "fine");
        ((ObjectNode) report.at("/run")).remove("seed");
        assertThat(faults(report)).hasSize(3);
    }

    @Test
    void keepsWhatAServerSentToTheLetter() throws IOException {
        var octets = new JsonReport().text(SampleRuns.hostile()).getBytes(StandardCharsets.UTF_8);
        assertThat(JSON.readTree(octets).at("/exchanges/0/response/body").asText())
                .isEqualTo(SampleRuns.HOSTILE.replace('\uD800', '\uFFFD'));
    }

    @Test
    void givesTheSameBytesForTheSameRun() {
        RunResult run = SampleRuns.environments();
        assertThat(new JsonReport().text(run)).isEqualTo(new JsonReport().text(SampleRuns.environments()));
    }

    private static List<Error> faults(JsonNode report) throws IOException {
        try (var in = JsonReport.class.getResourceAsStream(JsonReport.SCHEMA)) {
            var schema = JSON.readTree(in);
            close(schema);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(report);
        }
    }

    /** Readers ignore members that they do not know, but this version must not have any. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && object.has("type")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(JsonReportTest::close);
    }
}
