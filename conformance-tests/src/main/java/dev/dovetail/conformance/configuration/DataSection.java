package dev.dovetail.conformance.configuration;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** {@code data}: what is made of the answers to generated data. */
final class DataSection implements Section {
    @Override
    public Key key() {
        return new Key(
                "data",
                Form.keys(
                        new Key(
                                "made_up_refused",
                                Form.choice(Arrays.stream(MadeUpRefused.values())
                                        .map(MadeUpRefused::word)
                                        .toArray(String[]::new)),
                                "What it counts as that a value is refused that the schema allows, and that the suite made up: ignore, warn, fail, or undecided.")),
                "What is made of the answers to generated data.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        return setting.text("made_up_refused")
                .flatMap(MadeUpRefused::of)
                .<UnaryOperator<Target>>map(policy -> target -> target.withMadeUpRefused(policy))
                .orElse(UnaryOperator.identity());
    }
}
