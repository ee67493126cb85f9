package dev.dovetail.contract.diff;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Types, null and formats. */
final class TypeComparison {

    private static final Set<String> WIDER = Set.of("int32>int64", "float>double", "date>date-time");
    private static final Set<String> NARROWER = Set.of("int64>int32", "double>float", "date-time>date");

    /** Formats that say nothing a type does not say. */
    private static final Map<String, String> SILENT = Map.of("integer", "int64");

    private TypeComparison() {}

    /** Says whether there is any sense in comparing the rest. */
    static boolean compare(Meeting meeting) {
        var before = meeting.before();
        var after = meeting.after();
        if (before.nullable() != after.nullable()
                && !before.types().isEmpty()
                && !after.types().isEmpty()) {
            meeting.add(after.nullable() ? SchemaRules.BECAME_NULLABLE : SchemaRules.BECAME_NOT_NULLABLE, "");
        }
        if (before.nothing() != after.nothing()) {
            meeting.add(
                    after.nothing() ? SchemaRules.TYPE_NARROWED : SchemaRules.TYPE_WIDENED,
                    after.nothing()
                            ? Texts.change(text(before.types()), "no value fits")
                            : Texts.change("no value fits", text(after.types())));
            return false;
        }
        if (before.types().equals(after.types())) {
            formats(meeting);
            return true;
        }
        return types(meeting);
    }

    private static boolean types(Meeting meeting) {
        var before = meeting.before().types();
        var after = meeting.after().types();
        if (combined(meeting)) {
            return true;
        }
        var detail = Texts.change(text(before), text(after));
        if (covers(after, before)) {
            meeting.add(SchemaRules.TYPE_WIDENED, detail);
            return false;
        }
        if (covers(before, after)) {
            meeting.add(SchemaRules.TYPE_NARROWED, detail);
            return false;
        }
        meeting.add(SchemaRules.TYPE_CHANGED, detail);
        return false;
    }

    /** Where one side is one of several schemas and says no type beside, the alternatives say what changed. */
    private static boolean combined(Meeting meeting) {
        return (!meeting.before().unions().isEmpty() && meeting.before().types().isEmpty())
                || (!meeting.after().unions().isEmpty()
                        && meeting.after().types().isEmpty());
    }

    private static boolean covers(Set<String> wide, Set<String> narrow) {
        if (wide.isEmpty()) {
            return true;
        }
        var open = new TreeSet<>(narrow);
        open.removeAll(wide);
        if (wide.contains("number")) {
            open.remove("integer");
        }
        return !narrow.isEmpty() && open.isEmpty();
    }

    private static String text(Set<String> types) {
        return types.isEmpty() ? "any" : String.join(" or ", types);
    }

    private static void formats(Meeting meeting) {
        var before = format(meeting.before());
        var after = format(meeting.after());
        if (before.equals(after)) {
            return;
        }
        var detail = TextComparison.change(
                meeting.before().value("format"), meeting.after().value("format"));
        meeting.addKeyword(formatRule(before, after), "format", detail);
    }

    private static Rule formatRule(String before, String after) {
        if (WIDER.contains(before + ">" + after) || (before.equals("int32") && after.isEmpty())) {
            return SchemaRules.FORMAT_WIDENED;
        }
        if (NARROWER.contains(before + ">" + after) || (before.isEmpty() && after.equals("int32"))) {
            return SchemaRules.FORMAT_NARROWED;
        }
        if (before.isEmpty() && Formats.checked(after)) {
            return SchemaRules.FORMAT_ADDED;
        }
        return after.isEmpty() && Formats.checked(before) ? SchemaRules.FORMAT_REMOVED : SchemaRules.FORMAT_CHANGED;
    }

    private static String format(Effective schema) {
        var format = schema.text("format").orElse("");
        var silent = schema.types().size() == 1
                && format.equals(SILENT.get(schema.types().iterator().next()));
        return silent ? "" : format;
    }
}
