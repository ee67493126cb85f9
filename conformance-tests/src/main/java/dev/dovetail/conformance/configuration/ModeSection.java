package dev.dovetail.conformance.configuration;

import dev.dovetail.conformance.result.Mode;
import java.util.function.UnaryOperator;

/** {@code mode}: what a run may do to the server. */
final class ModeSection implements Section {
    @Override
    public Key key() {
        return new Key(
                "mode",
                Form.choice(Mode.choices().stream().map(Mode::word).toArray(String[]::new)),
                "What a run may do to the server; without it full on this machine, and read-only elsewhere.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        var mode = Mode.choices().stream()
                .filter(known -> known.word().equals(setting.text()))
                .findFirst()
                .orElseThrow();
        return target -> target.withMode(mode);
    }
}
