package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diff.Effective.Keyword;
import java.util.List;
import java.util.Optional;

/** Keywords that are compared as a whole. */
final class KeywordComparison {

    private KeywordComparison() {}

    static void compare(Meeting meeting) {
        for (var keyword : Keywords.WHOLE) {
            whole(
                    meeting,
                    keyword,
                    new Triple(SchemaRules.KEYWORD_ADDED, SchemaRules.KEYWORD_REMOVED, SchemaRules.KEYWORD_CHANGED));
        }
        whole(meeting, "not", new Triple(SchemaRules.NOT_ADDED, SchemaRules.NOT_REMOVED, SchemaRules.NOT_CHANGED));
        if (!meeting.before().value("xml").equals(meeting.after().value("xml"))) {
            meeting.addKeyword(
                    SchemaRules.XML_CHANGED,
                    "xml",
                    TextComparison.change(
                            meeting.before().value("xml"), meeting.after().value("xml")));
        }
    }

    private record Triple(Rule added, Rule removed, Rule changed) {}

    private static void whole(Meeting meeting, String keyword, Triple rules) {
        var before = Optional.ofNullable(meeting.before().keywords().get(keyword));
        var after = Optional.ofNullable(meeting.after().keywords().get(keyword));
        if (before.isEmpty() && after.isPresent()) {
            meeting.addKeyword(rules.added(), keyword, keyword);
        } else if (before.isPresent() && after.isEmpty()) {
            meeting.addKeyword(rules.removed(), keyword, keyword);
        } else if (before.isPresent() && !same(meeting, before.get(), after.orElseThrow())) {
            meeting.addKeyword(rules.changed(), keyword, keyword);
        }
    }

    private static boolean same(Meeting meeting, Keyword before, Keyword after) {
        return (before.value().equals(after.value()) && !refers(before.value()))
                || meeting.comparer().sameText(List.of(before.pointer()), List.of(after.pointer()));
    }

    private static boolean refers(JsonNode value) {
        return value.findValue("$ref") != null;
    }
}
