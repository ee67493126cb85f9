package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;

/** Patterns, what text carries, defaults. */
final class TextComparison {

    private TextComparison() {}

    static void compare(Meeting meeting) {
        patterns(meeting);
        for (var keyword : java.util.List.of("contentEncoding", "contentMediaType", "contentSchema")) {
            var before = meeting.before().value(keyword);
            var after = meeting.after().value(keyword);
            if (!before.equals(after)) {
                meeting.addKeyword(
                        SchemaRules.CONTENT_ENCODING_CHANGED, keyword, keyword + " " + change(before, after));
            }
        }
        defaults(meeting);
    }

    private static void patterns(Meeting meeting) {
        var before = meeting.before().text("pattern");
        var after = meeting.after().text("pattern");
        if (before.equals(after)) {
            return;
        }
        var detail = Texts.change(before.orElse("none"), after.orElse("none"));
        meeting.addKeyword(patternRule(before, after), "pattern", detail);
    }

    private static Rule patternRule(Optional<String> before, Optional<String> after) {
        if (before.isEmpty()) {
            return ValueRules.PATTERN_ADDED;
        }
        if (after.isEmpty()) {
            return ValueRules.PATTERN_REMOVED;
        }
        return WiderPattern.proves(before.get(), after.get())
                ? ValueRules.PATTERN_GENERALISED
                : ValueRules.PATTERN_CHANGED;
    }

    private static void defaults(Meeting meeting) {
        var before = meeting.before().value("default");
        var after = meeting.after().value("default");
        if (Objects.equals(before, after)) {
            return;
        }
        var parameter = meeting.where().parameter();
        Rule rule;
        if (before.isEmpty()) {
            rule = parameter ? ParameterRules.PARAMETER_DEFAULT_ADDED : ValueRules.DEFAULT_ADDED;
        } else if (after.isEmpty()) {
            rule = parameter ? ParameterRules.PARAMETER_DEFAULT_REMOVED : ValueRules.DEFAULT_REMOVED;
        } else {
            rule = parameter ? ParameterRules.PARAMETER_DEFAULT_CHANGED : ValueRules.DEFAULT_CHANGED;
        }
        meeting.addKeyword(rule, "default", change(before, after));
    }

    static String change(Optional<JsonNode> before, Optional<JsonNode> after) {
        return Texts.change(
                before.map(Texts::of).orElse("none"), after.map(Texts::of).orElse("none"));
    }
}
