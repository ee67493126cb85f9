package dev.dovetail.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What the environments document gives: kept in {@code src/golden/java}, compiled with the tests, and used by those in
 * {@code dev.dovetail.generator.golden}.
 */
class GoldenTest {

    private static final Path DOCUMENT = Path.of("..", "spec", "environments.yaml");
    private static final GeneratorOptions OPTIONS =
            GeneratorOptions.inPackage("dev.dovetail.golden").withParts(Set.of(GeneratorOptions.Part.SERVER));

    private final Contract contract =
            new ContractReader(ReadOptions.DEFAULTS).read(DOCUMENT).contract().orElseThrow();

    @Test
    void environmentsDocumentGivesTheGoldenTree() throws IOException {
        new ExpectedTree(Path.of("src", "golden", "java"))
                .check(Generator.generate(contract, OPTIONS).files());
    }

    @Test
    void goldenTreeCompilesWithAllLints() {
        assertThat(SourceCompiler.messages(Generator.generate(contract, OPTIONS).files()))
                .isEmpty();
    }

    @Test
    void sameInputGivesTheSameBytes() {
        var again = new ContractReader(ReadOptions.DEFAULTS)
                .read(DOCUMENT)
                .contract()
                .orElseThrow();

        assertThat(Generator.generate(again, OPTIONS)).isEqualTo(Generator.generate(contract, OPTIONS));
    }
}
