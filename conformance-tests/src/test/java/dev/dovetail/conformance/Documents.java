package dev.dovetail.conformance;

import dev.dovetail.conformance.configuration.Fixtures;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents of the class path, read. */
public final class Documents {
    private Documents() {}

    /** The environments API. */
    public static Contract environments() {
        return read("/dev/dovetail/spec/environments.yaml");
    }

    /** What has to exist on a server of the environments API. */
    public static Fixtures environmentsFixtures() {
        try (var in = Documents.class.getResourceAsStream("/dev/dovetail/spec/fixtures.yaml")) {
            return Fixtures.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document that a test writes down. */
    public static Contract of(String yaml) {
        try {
            var file = Files.writeString(Files.createTempFile("dovetail", ".yaml"), yaml);
            var reading = new ContractReader(ReadOptions.DEFAULTS).read(file);
            Files.delete(file);
            return reading.contract()
                    .orElseThrow(() ->
                            new IllegalStateException(reading.diagnostics().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any document of the class path. */
    public static Contract read(String resource) {
        try (var in = Documents.class.getResourceAsStream(resource)) {
            var folder = Files.createTempDirectory("dovetail");
            var file = folder.resolve(Path.of(resource).getFileName().toString());
            Files.copy(in, file);
            var reading = new ContractReader(ReadOptions.DEFAULTS).read(file);
            Files.delete(file);
            Files.delete(folder);
            return reading.contract()
                    .orElseThrow(() ->
                            new IllegalStateException(reading.diagnostics().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
