package dev.dovetail.reference.conformance;

import dev.dovetail.conformance.configuration.Fixtures;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.reference.recall.ReferenceSuite;
import java.nio.file.Path;

/** The suite for the environments document of this checkout. */
final class EnvironmentsSuite {

    private static final Path SPEC = Path.of("..", "spec");

    private EnvironmentsSuite() {}

    static ReferenceSuite read() {
        return new ReferenceSuite(
                new ContractReader(ReadOptions.DEFAULTS)
                        .read(SPEC.resolve("environments.yaml"))
                        .contract()
                        .orElseThrow(),
                Fixtures.read(SPEC.resolve("fixtures.yaml")));
    }
}
