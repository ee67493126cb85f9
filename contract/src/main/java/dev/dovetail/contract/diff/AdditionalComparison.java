package dev.dovetail.contract.diff;

import dev.dovetail.contract.diff.Effective.Additional;
import java.util.Optional;

/** What properties without a name of their own may be. */
final class AdditionalComparison {

    private AdditionalComparison() {}

    static void compare(Meeting meeting) {
        var before = meeting.before().additional();
        var after = meeting.after().additional();
        if (before instanceof Additional.Typed old && after instanceof Additional.Typed recent) {
            meeting.descend(meeting.where().suffix("{}"), old.schemas(), recent.schemas());
        } else if (!before.getClass().equals(after.getClass())) {
            meeting.add(
                    rule(before, after),
                    "",
                    place(before).or(() -> Meeting.first(meeting.oldSchemas())),
                    place(after).or(() -> Meeting.first(meeting.newSchemas())));
        }
    }

    private static Rule rule(Additional before, Additional after) {
        if (after instanceof Additional.Closed) {
            return SchemaRules.ADDITIONAL_PROPERTIES_CLOSED;
        }
        if (before instanceof Additional.Closed) {
            return SchemaRules.ADDITIONAL_PROPERTIES_OPENED;
        }
        return after instanceof Additional.Typed
                ? SchemaRules.ADDITIONAL_PROPERTIES_TYPED
                : SchemaRules.ADDITIONAL_PROPERTIES_UNTYPED;
    }

    private static Optional<String> place(Additional additional) {
        if (additional instanceof Additional.Closed closed) {
            return Optional.of(closed.pointer());
        }
        return additional instanceof Additional.Typed typed ? Meeting.first(typed.schemas()) : Optional.<String>empty();
    }
}
