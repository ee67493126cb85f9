package dev.dovetail.contract.diff;

import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.source.SourceDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares effective schemas. Each pair is compared once for each direction, wherever it is used, so that one transition
 * is one fact and a recursive schema ends.
 */
final class SchemaComparer {

    /** Where something was found: for people, and as JSON Pointers. */
    record Spot(Where where, Optional<String> before, Optional<String> after) {}

    private record Key(Direction direction, List<String> before, List<String> after) {}

    private final EffectiveSchemas before;
    private final EffectiveSchemas after;
    private final Digests oldDigests;
    private final Digests newDigests;
    private final Facts facts;
    private final ComponentNames names;
    private final Map<Key, Facts.Visit> visits = new HashMap<>();
    private final Set<String> oldSeen = new HashSet<>();

    SchemaComparer(SourceDocument before, SourceDocument after, Facts facts) {
        this.before = new EffectiveSchemas(before);
        this.after = new EffectiveSchemas(after);
        this.oldDigests = new Digests(before);
        this.newDigests = new Digests(after);
        this.facts = facts;
        this.names = new ComponentNames();
    }

    /** The schema of an operation's part. */
    void compare(Direction direction, Pair schemas, Where where) {
        compare(
                direction,
                new SchemaUse(
                        List.of(schemas.before().pointer()),
                        List.of(schemas.after().pointer()),
                        where,
                        Optional.empty()));
    }

    void compare(Direction direction, SchemaUse use) {
        var old = before.ends(use.before());
        var recent = after.ends(use.after());
        oldSeen.addAll(old);
        var key = new Key(direction, old, recent);
        var known = visits.get(key);
        var visit = known == null ? new Facts.Visit() : known;
        use.from().ifPresent(visit::from);
        use.where()
                .operation()
                .filter(operation -> use.from().isEmpty())
                .ifPresent(operation -> visit.by(operation.text()));
        if (use.from().isEmpty() && use.where().xml()) {
            visit.byXml();
        }
        if (known != null) {
            return;
        }
        visits.put(key, visit);
        var meeting = new Meeting(
                this,
                direction,
                before.of(old),
                after.of(recent),
                use.before(),
                use.after(),
                where(use.where(), old, recent),
                visit);
        names.compare(meeting, component(old), component(recent));
        Comparisons.all(meeting);
    }

    /** What a reader of the report looks for: the component where the schema is one. */
    private static Where where(Where use, List<String> old, List<String> recent) {
        return (component(recent).isEmpty() || component(old).isEmpty()) ? use : use.component(component(recent));
    }

    static String component(List<String> schemas) {
        return schemas.size() == 1 ? EffectiveSchemas.componentName(schemas.get(0)) : "";
    }

    Effective before(List<String> schemas) {
        return before.of(before.ends(schemas));
    }

    Effective after(List<String> schemas) {
        return after.of(after.ends(schemas));
    }

    /** Whether two schemas are written alike, or have the same name. */
    boolean alike(List<String> old, List<String> recent) {
        var name = component(before.ends(old));
        return (!name.isEmpty() && name.equals(component(after.ends(recent)))) || sameText(old, recent);
    }

    boolean sameText(List<String> old, List<String> recent) {
        return old.stream()
                .map(oldDigests::of)
                .toList()
                .equals(recent.stream().map(newDigests::of).toList());
    }

    String oldName(List<String> schemas) {
        return component(before.ends(schemas));
    }

    String newName(List<String> schemas) {
        return component(after.ends(schemas));
    }

    /** Whether an operation led to the schema in the old document. */
    boolean usedBefore(String pointer) {
        return oldSeen.contains(pointer);
    }

    void report(Meeting meeting, Rule rule, String detail, Spot spot) {
        var where = spot.where();
        var subject = new Subject.OfSchema(where.root(), where.path(), spot.before(), spot.after(), where.operation());
        facts.add(
                new Fact(
                        rule,
                        meeting.direction(),
                        subject,
                        Texts.shortened(detail),
                        location(before, spot.before()),
                        location(after, spot.after()),
                        List.of()),
                meeting.visit());
    }

    private static Optional<Location> location(EffectiveSchemas side, Optional<String> pointer) {
        return pointer.map(place -> side.document().location(place));
    }
}
