package dev.dovetail.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What whole documents give: kept in {@code src/golden}, compiled with the tests, and used by those in
 * {@code dev.dovetail.generator.golden} and {@code dev.dovetail.generator.behaviour}.
 */
class GoldenTest {

    enum Tree {
        ENVIRONMENTS(Path.of("..", "spec", "environments.yaml"), "dev.dovetail.golden", "java"),
        BEHAVIOUR(
                Path.of("src", "test", "resources", "behaviour", "openapi.yaml"),
                "dev.dovetail.behaviour",
                "behaviour");

        private final Path document;
        private final String packageName;
        private final Path root;

        Tree(Path document, String packageName, String folder) {
            this.document = document;
            this.packageName = packageName;
            this.root = Path.of("src", "golden", folder);
        }

        Generation generate() {
            var contract = new ContractReader(ReadOptions.DEFAULTS)
                    .read(document)
                    .contract()
                    .orElseThrow();
            return Generator.generate(contract, GeneratorOptions.inPackage(packageName));
        }
    }

    @ParameterizedTest
    @EnumSource
    void documentGivesTheGoldenTree(Tree tree) throws IOException {
        new ExpectedTree(tree.root).check(tree.generate().files());
    }

    @ParameterizedTest
    @EnumSource
    void goldenTreeCompilesWithAllLints(Tree tree) {
        assertThat(SourceCompiler.messages(tree.generate().files())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sameInputGivesTheSameBytes(Tree tree) {
        assertThat(tree.generate()).isEqualTo(tree.generate());
    }
}
