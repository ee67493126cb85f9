package dev.dovetail.conformance.configuration;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.diagnostics.Spelling;
import java.util.function.UnaryOperator;

/** {@code checks}: which checks are made. */
final class ChecksSection implements Section {
    @Override
    public Key key() {
        return new Key(
                "checks",
                Form.keys(
                        new Key("include", Form.oneOrMoreTexts(), "Only these; * stands for any text."),
                        new Key("exclude", Form.oneOrMoreTexts(), "Not these, also where they are included.")),
                "Which checks are made, by their ids.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        setting.get("include").ifPresent(ChecksSection::eachMatches);
        setting.get("exclude").ifPresent(ChecksSection::eachMatches);
        return target ->
                target.withSelection(target.selection().and(setting.texts("include"), setting.texts("exclude")));
    }

    private static void eachMatches(Setting patterns) {
        var each = patterns.isList() ? patterns.items() : java.util.List.of(patterns);
        for (var pattern : each) {
            if (!Selection.aboutChecks(pattern.text())) {
                var ids = Checks.all().stream().map(Check::id).toList();
                pattern.problem("no check goes by '" + pattern.text() + "'"
                        + Spelling.nearest(pattern.text(), ids)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(""));
            }
        }
    }
}
