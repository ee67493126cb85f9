package dev.dovetail.generator.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Files are in the way that were not generated, or that were changed since. Nothing was written. */
public final class OutputConflictException extends IOException {

    private static final long serialVersionUID = 1L;

    OutputConflictException(Path root, List<String> paths) {
        super("in " + root + " these were not generated or were changed since, and are not overwritten: "
                + String.join(", ", paths) + "; move or delete them to have them generated");
    }
}
