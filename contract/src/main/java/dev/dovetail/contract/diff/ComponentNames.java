package dev.dovetail.contract.diff;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Notices where a schema has another name, or has got or lost one: nothing on the wire, something in Java. */
final class ComponentNames {

    private final Set<String> said = new HashSet<>();

    void compare(Meeting meeting, String before, String after) {
        var alternatives =
                meeting.before().unions().isEmpty() != meeting.after().unions().isEmpty();
        if (before.equals(after) || alternatives || !named(meeting.before()) || !named(meeting.after())) {
            return;
        }
        if (!said.add(meeting.before().pointer() + " " + meeting.after().pointer())) {
            return;
        }
        if (before.isEmpty()) {
            report(meeting, NameRules.COMPONENT_EXTRACTED, after);
        } else if (after.isEmpty()) {
            report(meeting, NameRules.COMPONENT_INLINED, before);
        } else {
            report(meeting, NameRules.COMPONENT_RENAMED, Texts.change(before, after));
        }
    }

    private static void report(Meeting meeting, Rule rule, String detail) {
        var spot = new SchemaComparer.Spot(
                meeting.where(),
                Optional.of(meeting.before().pointer()),
                Optional.of(meeting.after().pointer()));
        meeting.comparer().report(meeting, rule, detail, spot);
    }

    /** Whether it is a thing that has a name of its own in Java. */
    private static boolean named(Effective schema) {
        return !schema.members().isEmpty()
                || schema.values().isPresent()
                || !schema.unions().isEmpty();
    }
}
