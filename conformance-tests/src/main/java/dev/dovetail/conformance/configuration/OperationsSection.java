package dev.dovetail.conformance.configuration;

import java.util.function.UnaryOperator;

/** {@code operations}: which operations are tested. */
final class OperationsSection implements Section {
    @Override
    public Key key() {
        return new Key(
                "operations",
                Form.keys(
                        new Key(
                                "include",
                                Form.oneOrMoreTexts(),
                                "Only these: operationId, or METHOD /path; * stands for any text."),
                        new Key("exclude", Form.oneOrMoreTexts(), "Not these, also where they are included.")),
                "Which operations are tested.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        return target ->
                target.withSelection(target.selection().and(setting.texts("include"), setting.texts("exclude")));
    }
}
