package dev.dovetail.conformance.configuration;

import java.nio.file.Files;
import java.util.function.UnaryOperator;

/** {@code known_deviations}: the list of deviations that do not fail a run. */
final class KnownDeviationsSection implements Section {
    @Override
    public Key key() {
        return new Key(
                "known_deviations",
                Form.text(),
                "The file with the deviations that do not fail a run, each with a reason and a last day.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        var file = setting.path();
        if (!Files.isRegularFile(file)) {
            setting.problem("there is no such file; dovetail verify --write-known-deviations writes one to begin with");
        }
        return target -> target.withKnownDeviations(file);
    }
}
