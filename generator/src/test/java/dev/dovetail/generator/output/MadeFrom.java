package dev.dovetail.generator.output;

import dev.dovetail.generator.output.Provenance.Input;
import dev.dovetail.generator.output.Provenance.Role;
import java.util.List;

/** Provenances for tests. */
final class MadeFrom {

    private MadeFrom() {}

    static Provenance nothing() {
        return new Provenance("1 abc", "none", 0, List.of(new Input(Role.DOCUMENT, "api.yaml", "0".repeat(64))));
    }
}
