package dev.dovetail.contract.diff;

import java.util.List;
import java.util.Optional;

/**
 * Two effective schemas that stand for each other, in one direction.
 *
 * @param oldSchemas the pointers of the old schema as it is used
 * @param newSchemas the pointers of the new schema as it is used
 */
record Meeting(
        SchemaComparer comparer,
        Direction direction,
        Effective before,
        Effective after,
        List<String> oldSchemas,
        List<String> newSchemas,
        Where where,
        Facts.Visit visit) {

    /** Something about the schema itself. */
    void add(Rule rule, String detail) {
        add(rule, detail, first(oldSchemas), first(newSchemas));
    }

    /** Something about a keyword: where it stands, or the schema where it is missing. */
    void addKeyword(Rule rule, String keyword, String detail) {
        add(rule, detail, place(before, keyword, oldSchemas), place(after, keyword, newSchemas));
    }

    void add(Rule rule, String detail, Optional<String> oldPlace, Optional<String> newPlace) {
        comparer.report(this, rule, detail, new SchemaComparer.Spot(where, oldPlace, newPlace));
    }

    /** Something about a member, which one of the sides may not have. */
    void addMember(Rule rule, String name) {
        comparer.report(
                this,
                rule,
                "",
                new SchemaComparer.Spot(
                        where.member(name),
                        first(before.members().getOrDefault(name, List.of())),
                        first(after.members().getOrDefault(name, List.of()))));
    }

    void descend(Where inner, List<String> old, List<String> recent) {
        comparer.compare(direction, new SchemaUse(old, recent, inner, Optional.of(visit)));
    }

    private static Optional<String> place(Effective schema, String keyword, List<String> otherwise) {
        var found = schema.keywords().get(keyword);
        return found == null ? first(otherwise) : Optional.of(found.pointer());
    }

    static Optional<String> first(List<String> pointers) {
        return pointers.stream().findFirst();
    }
}
