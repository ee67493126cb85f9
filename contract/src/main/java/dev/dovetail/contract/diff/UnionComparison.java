package dev.dovetail.contract.diff;

import dev.dovetail.contract.diff.Effective.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** oneOf and anyOf: which alternative stands for which. */
final class UnionComparison {

    private final Meeting meeting;

    private UnionComparison(Meeting meeting) {
        this.meeting = meeting;
    }

    static void compare(Meeting meeting) {
        var before = meeting.before().unions();
        var after = meeting.after().unions();
        var comparison = new UnionComparison(meeting);
        if (before.isEmpty() && !after.isEmpty()) {
            comparison.introduced(after.get(0));
        } else if (!before.isEmpty() && after.isEmpty()) {
            comparison.dissolved(before.get(0));
        }
        for (var i = 0; i < Math.min(before.size(), after.size()); i++) {
            comparison.unions(before.get(i), after.get(i));
        }
    }

    private void introduced(Union union) {
        var whole = meeting.oldSchemas();
        var same = union.variants().stream()
                .filter(variant -> meeting.comparer().alike(whole, variant))
                .findFirst();
        var bare =
                meeting.before().types().isEmpty() && meeting.before().members().isEmpty();
        add(
                same.isPresent()
                        ? UnionRules.UNION_WIDENED
                        : bare ? SchemaRules.TYPE_NARROWED : UnionRules.UNION_INTRODUCED,
                Optional.empty(),
                Optional.of(union),
                union.kind());
        same.ifPresent(variant -> meeting.descend(meeting.where(), whole, variant));
    }

    private void dissolved(Union union) {
        var whole = meeting.newSchemas();
        var same = union.variants().stream()
                .filter(variant -> meeting.comparer().alike(variant, whole))
                .findFirst();
        var bare =
                meeting.after().types().isEmpty() && meeting.after().members().isEmpty();
        add(
                same.isPresent()
                        ? UnionRules.UNION_NARROWED
                        : bare ? SchemaRules.TYPE_WIDENED : UnionRules.UNION_DISSOLVED,
                Optional.of(union),
                Optional.empty(),
                union.kind());
        same.ifPresent(variant -> meeting.descend(meeting.where(), variant, whole));
    }

    private void unions(Union before, Union after) {
        if (!before.kind().equals(after.kind())) {
            add(
                    UnionRules.UNION_KIND_CHANGED,
                    Optional.of(before),
                    Optional.of(after),
                    Texts.change(before.kind(), after.kind()));
        }
        var old = new ArrayList<>(before.variants());
        var recent = new ArrayList<>(after.variants());
        var comparer = meeting.comparer();
        pair(
                old,
                recent,
                (one, other) -> !comparer.oldName(one).isEmpty()
                        && comparer.oldName(one).equals(comparer.newName(other)));
        pair(old, recent, comparer::sameText);
        pair(old, recent, this::related);
        old.forEach(variant -> variant(UnionRules.VARIANT_REMOVED, variant, comparer.oldName(variant), true));
        recent.forEach(variant -> variant(UnionRules.VARIANT_ADDED, variant, comparer.newName(variant), false));
    }

    /** Compares the alternatives that stand for each other, and takes them off the lists. */
    private void pair(
            List<List<String>> old, List<List<String>> recent, BiPredicate<List<String>, List<String>> match) {
        for (var one : List.copyOf(old)) {
            recent.stream().filter(other -> match.test(one, other)).findFirst().ifPresent(other -> {
                old.remove(one);
                recent.remove(other);
                var name = meeting.comparer().newName(other);
                meeting.descend(meeting.where().suffix("<" + (name.isEmpty() ? "variant" : name) + ">"), one, other);
            });
        }
    }

    /** Whether two alternatives without a common name look like versions of each other. */
    private boolean related(List<String> one, List<String> other) {
        var before = meeting.comparer().before(one);
        var after = meeting.comparer().after(other);
        if (!before.types().equals(after.types()) || before.types().isEmpty()) {
            return false;
        }
        if (!before.types().contains("object")) {
            return before.values().isPresent() == after.values().isPresent();
        }
        return before.members().keySet().stream().anyMatch(after.members()::containsKey);
    }

    private void variant(Rule rule, List<String> variant, String name, boolean old) {
        var pointer = Meeting.first(variant);
        meeting.add(
                rule,
                name.isEmpty() ? pointer.orElse("") : name,
                old ? pointer : Meeting.first(meeting.oldSchemas()),
                old ? Meeting.first(meeting.newSchemas()) : pointer);
    }

    private void add(Rule rule, Optional<Union> before, Optional<Union> after, String detail) {
        meeting.add(
                rule,
                detail,
                before.map(Union::pointer).or(() -> Meeting.first(meeting.oldSchemas())),
                after.map(Union::pointer).or(() -> Meeting.first(meeting.newSchemas())));
    }
}
