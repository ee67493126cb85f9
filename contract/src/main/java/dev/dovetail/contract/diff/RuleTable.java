package dev.dovetail.contract.diff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule, area by area: the one table that verdicts come from. */
public final class RuleTable {

    private static final List<Rule> ALL = Stream.of(
                    DocumentRules.all(),
                    PathRules.all(),
                    NameRules.all(),
                    ParameterRules.all(),
                    BodyRules.all(),
                    ResponseRules.all(),
                    SchemaRules.all(),
                    UnionRules.all(),
                    ValueRules.all(),
                    SecurityRules.all(),
                    ServerRules.all(),
                    EventRules.all())
            .flatMap(List::stream)
            .toList();

    private RuleTable() {}

    /** All rules, in the order of the documentation. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The rule of that id. */
    public static Optional<Rule> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
