package dev.dovetail.conformance.configuration;

import java.util.function.UnaryOperator;

/** {@code version}: of the file's form. There is one so far. */
final class VersionSection implements Section {
    @Override
    public Key key() {
        return new Key("version", new Form.Whole(1, 1), "The version of this form of configuration: 1.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        return UnaryOperator.identity();
    }
}
