package dev.dovetail.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The environments document as users get it: from the jar of the spec module. */
public final class EnvironmentsDocument {

    private EnvironmentsDocument() {}

    /** Reads the document, copied into this folder. */
    public static Reading read(Path folder) {
        return new ContractReader(ReadOptions.DEFAULTS).read(copy(folder, "environments.yaml"));
    }

    /** Reads the document as live servers behave. */
    public static Reading readLive(Path folder) {
        var overlay = copy(folder, "overlays/live.yaml");
        return new ContractReader(ReadOptions.DEFAULTS.withOverlays(List.of(overlay)))
                .read(copy(folder, "environments.yaml"));
    }

    private static Path copy(Path folder, String name) {
        try (var in = EnvironmentsDocument.class.getResourceAsStream("/dev/dovetail/spec/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the spec module has no " + name);
            }
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, in.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
