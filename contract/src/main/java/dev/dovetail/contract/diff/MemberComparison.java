package dev.dovetail.contract.diff;

import dev.dovetail.contract.diff.Effective.Additional;
import java.util.LinkedHashSet;
import java.util.List;

/** Properties, whether they are required, and which way they travel. */
final class MemberComparison {

    private final Meeting meeting;

    private MemberComparison(Meeting meeting) {
        this.meeting = meeting;
    }

    static void compare(Meeting meeting) {
        var comparison = new MemberComparison(meeting);
        var names = new LinkedHashSet<>(meeting.before().members().keySet());
        names.addAll(meeting.after().members().keySet());
        names.forEach(comparison::member);
    }

    private void member(String name) {
        var old = meeting.before().members().get(name);
        var recent = meeting.after().members().get(name);
        if (old == null) {
            added(name);
        } else if (recent == null) {
            removed(name);
        } else {
            kept(name, old, recent);
        }
    }

    private void added(String name) {
        if (travels(meeting.comparer().after(meeting.after().members().get(name)))) {
            var required = meeting.after().required().contains(name);
            meeting.addMember(
                    required ? SchemaRules.PROPERTY_ADDED_REQUIRED : SchemaRules.PROPERTY_ADDED_OPTIONAL, name);
        }
    }

    private void removed(String name) {
        if (!travels(meeting.comparer().before(meeting.before().members().get(name)))) {
            return;
        }
        if (meeting.after().additional() instanceof Additional.Closed && meeting.direction() == Direction.REQUEST) {
            meeting.addMember(SchemaRules.PROPERTY_REMOVED_CLOSED, name);
        } else if (meeting.before().required().contains(name)) {
            meeting.addMember(SchemaRules.PROPERTY_REMOVED_REQUIRED, name);
        } else {
            meeting.addMember(SchemaRules.PROPERTY_REMOVED, name);
        }
    }

    private void kept(String name, List<String> old, List<String> recent) {
        var before = meeting.comparer().before(old);
        var after = meeting.comparer().after(recent);
        access(name, before, after);
        if (!travels(before) || !travels(after)) {
            return;
        }
        var was = meeting.before().required().contains(name);
        if (was != meeting.after().required().contains(name)) {
            meeting.addMember(was ? SchemaRules.PROPERTY_BECAME_OPTIONAL : SchemaRules.PROPERTY_BECAME_REQUIRED, name);
        }
        meeting.descend(meeting.where().member(name), old, recent);
    }

    private boolean travels(Effective member) {
        return switch (meeting.direction()) {
            case REQUEST -> !member.flag("readOnly");
            case RESPONSE -> !member.flag("writeOnly");
            case BOTH, NEITHER -> true;
        };
    }

    private void access(String name, Effective before, Effective after) {
        var required = meeting.before().required().contains(name)
                || meeting.after().required().contains(name);
        if (!before.flag("readOnly") && after.flag("readOnly")) {
            meeting.addMember(SchemaRules.READ_ONLY_ADDED, name);
        } else if (before.flag("readOnly") && !after.flag("readOnly")) {
            meeting.addMember(required ? SchemaRules.READ_ONLY_REMOVED_REQUIRED : SchemaRules.READ_ONLY_REMOVED, name);
        }
        if (!before.flag("writeOnly") && after.flag("writeOnly")) {
            meeting.addMember(required ? SchemaRules.WRITE_ONLY_ADDED_REQUIRED : SchemaRules.WRITE_ONLY_ADDED, name);
        } else if (before.flag("writeOnly") && !after.flag("writeOnly")) {
            meeting.addMember(SchemaRules.WRITE_ONLY_REMOVED, name);
        }
    }
}
