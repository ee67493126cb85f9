package dev.dovetail.contract.diff;

import java.util.List;

/** What the items of an array are. */
final class ItemsComparison {

    private ItemsComparison() {}

    static void compare(Meeting meeting) {
        var before = meeting.before().items();
        var after = meeting.after().items();
        if (!before.isEmpty() && !after.isEmpty()) {
            meeting.descend(meeting.where().suffix("[]"), before, after);
        } else if (!before.equals(after) && !says(meeting, before, after)) {
            meeting.add(
                    before.isEmpty() ? SchemaRules.TYPE_NARROWED : SchemaRules.TYPE_WIDENED,
                    before.isEmpty() ? "items have a schema" : "items have no schema");
        }
    }

    /** Whether the one side that has a schema allows any item. */
    private static boolean says(Meeting meeting, List<String> before, List<String> after) {
        var schema = before.isEmpty()
                ? meeting.comparer().after(after)
                : meeting.comparer().before(before);
        return schema.types().isEmpty() && schema.unions().isEmpty() && !schema.nothing();
    }
}
