package dev.dovetail.contract.diff;

/** What schemas say without asserting anything. */
final class AnnotationComparison {

    private AnnotationComparison() {}

    static void compare(Meeting meeting) {
        var before = meeting.before();
        var after = meeting.after();
        if (before.flag("deprecated") != after.flag("deprecated")) {
            meeting.addKeyword(
                    after.flag("deprecated") ? SchemaRules.PROPERTY_DEPRECATED : SchemaRules.PROPERTY_REACTIVATED,
                    "deprecated",
                    "");
        }
        if (!before.value("title").equals(after.value("title"))) {
            meeting.addKeyword(
                    NameRules.TITLE_CHANGED,
                    "title",
                    TextComparison.change(before.value("title"), after.value("title")));
        }
    }
}
