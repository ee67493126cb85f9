package dev.dovetail.generator.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diff.DiffOptions;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.compatibility.report.DiffFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each form of a report, to the byte: of a shop whose names and texts are hostile in its second version. */
class ReportFormsTest {

    private static final Path CASE = Path.of("src/test/resources/diff-reports");
    private static final DiffOptions TODAY = new DiffOptions(LocalDate.of(2026, 11, 21));

    @ParameterizedTest
    @EnumSource(DiffFormat.class)
    void isWhatIsExpected(DiffFormat format) throws Exception {
        var actual = format.text(report());
        var expected = CASE.resolve("expected." + format);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @EnumSource(DiffFormat.class)
    void hasNoCharacterThatControlsATerminal(DiffFormat format) throws Exception {
        assertThat(format.text(report())).doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F\\u202E]");
    }

    @Test
    void xmlAndJsonCanBeRead() throws Exception {
        var report = report();
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(DiffFormat.JUNIT.text(report).getBytes(StandardCharsets.UTF_8)));
        assertThat(xml.getElementsByTagName("testcase").getLength())
                .isEqualTo(report.changes().size());
        assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        var mapper = new ObjectMapper();
        assertThat(mapper.readTree(DiffFormat.JSON.text(report)).path("changes"))
                .hasSameSizeAs(report.changes());
        var sarif = mapper.readTree(DiffFormat.SARIF.text(report));
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        var run = sarif.path("runs").path(0);
        assertThat(run.path("results"))
                .hasSameSizeAs(report.changes())
                .allSatisfy(result -> assertThat(run.at("/tool/driver/rules")
                                .path(result.path("ruleIndex").asInt())
                                .path("id"))
                        .isEqualTo(result.path("ruleId")));
    }

    @Test
    void whatIsTheSameSaysSo() {
        var shop = DocumentVersion.ofFile(read("old.yaml"));
        var report = new Compatibility(GeneratorOptions.inPackage("com.example.api"), TODAY, DiffPolicy.NONE)
                .compare(shop, shop);
        assertThat(report.changes()).isEmpty();
        assertThat(DiffFormat.TEXT.text(report)).endsWith("\nNothing changed.\n");
        assertThat(report.fails(Threshold.SOURCE)).isFalse();
    }

    private DiffReport report() throws IOException, PolicyException {
        var policy = PolicyReader.read(CASE.resolve("dovetail-diff.yaml"));
        return new Compatibility(GeneratorOptions.inPackage("com.example.api"), TODAY, policy)
                .compare(DocumentVersion.ofFile(read("old.yaml")), DocumentVersion.ofFile(read("new.yaml")));
    }

    private static Contract read(String file) {
        return new ContractReader(ReadOptions.DEFAULTS)
                .read(CASE.resolve(file))
                .contract()
                .orElseThrow();
    }
}
