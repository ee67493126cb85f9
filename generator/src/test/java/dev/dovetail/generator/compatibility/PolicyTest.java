package dev.dovetail.generator.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diff.DiffOptions;
import dev.dovetail.contract.diff.Wire;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.compatibility.report.DiffFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTest {

    private static final Path CASE = Path.of("../contract/src/test/resources/diff/schemas/type-changed/request");

    @TempDir
    private Path folder;

    @Test
    void whatIsIgnoredDoesNotCountAndHasItsReason() throws Exception {
        var report = report("ignore:\n  - {rule: type-changed, place: Thing.value, reason: nobody sends it}\n");
        assertThat(report.fails(Threshold.BREAKING)).isFalse();
        assertThat(report.notes()).isEmpty();
        assertThat(report.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.ignored()).hasValue("nobody sends it"));
        assertThat(DiffFormat.TEXT.text(report)).contains("because: nobody sends it", "1 ignored");
    }

    @Test
    void anEntryIsFoundByItsFingerprint() throws Exception {
        var fingerprint = report("").changes().get(0).fact().fingerprint();
        assertThat(report("ignore: [{fingerprint: " + fingerprint + ", reason: known}]\n")
                        .ignored())
                .isEqualTo(1);
    }

    @Test
    void anEntryThatRanOutCountsAgainAndIsSaid() throws Exception {
        var report = report("ignore:\n  - {rule: type-changed, reason: for now, expires: 2026-01-31}\n");
        assertThat(report.fails(Threshold.BREAKING)).isTrue();
        assertThat(report.notes()).containsExactly("line 2: 'type-changed' ran out on 2026-01-31");
    }

    @Test
    void anEntryThatMatchesNothingIsSaid() throws Exception {
        assertThat(report("ignore:\n  - {rule: operation-removed, reason: gone}\n")
                        .notes())
                .containsExactly("line 2: 'operation-removed' matches no change: take it out");
    }

    @Test
    void aProjectHasItsOwnSeverities() throws Exception {
        var report = report("severity: {type-changed: harmless}\n");
        assertThat(report.on(Wire.HARMLESS)).hasSize(1);
        assertThat(report.fails(Threshold.BREAKING)).isFalse();
        assertThat(report.fails(Threshold.SOURCE)).isTrue();
    }

    @Test
    void whatCannotBeUnderstoodIsSaidWithItsPlaceAndCure() {
        assertThatThrownBy(() -> report("severity: {type-chnged: harmless}\n"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("dovetail-diff.yaml:1:")
                .hasMessageContaining("did you mean 'type-changed'?");
        assertThatThrownBy(() -> report("ignore: [{rule: type-changed}]\n"))
                .hasMessageContaining("'reason' is missing");
        assertThatThrownBy(() -> report("ignore: [{reason: x}]\n"))
                .hasMessageContaining("names a rule or a fingerprint");
        assertThatThrownBy(() -> report("ignore: [{rule: type-changed, reason: x, expires: soon}]\n"))
                .hasMessageContaining("'soon' is no date");
        assertThatThrownBy(() -> report("severity: {type-changed: awful}\n")).hasMessageContaining("none of breaking");
        assertThatThrownBy(() -> report("ignored: []\n")).hasMessageContaining("did you mean 'ignore'?");
    }

    private DiffReport report(String policy) throws IOException, PolicyException {
        var file = folder.resolve("dovetail-diff.yaml");
        Files.writeString(file, policy.isEmpty() ? "ignore: []\n" : policy);
        var comparison = new Compatibility(
                GeneratorOptions.inPackage("example"),
                new DiffOptions(LocalDate.of(2026, 11, 21)),
                PolicyReader.read(file));
        return comparison.compare(version("old.yaml"), version("new.yaml"));
    }

    private static DocumentVersion version(String name) {
        return DocumentVersion.ofFile(new ContractReader(ReadOptions.DEFAULTS)
                .read(CASE.resolve(name))
                .contract()
                .orElseThrow());
    }
}
