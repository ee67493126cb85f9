package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.diff.ContractDiff;
import dev.dovetail.contract.diff.DiffOptions;
import dev.dovetail.contract.diff.Fact;
import dev.dovetail.generator.GeneratorOptions;
import java.util.Comparator;
import java.util.List;

/** Compares two versions of a document: what is not the same, and what that does on the wire and to Java. */
public final class Compatibility {

    private final GeneratorOptions generation;
    private final DiffOptions options;
    private final DiffPolicy policy;

    /**
     * A comparison.
     *
     * @param generation how the Java is generated, on both sides
     * @param policy what the project has to say of it
     */
    public Compatibility(GeneratorOptions generation, DiffOptions options, DiffPolicy policy) {
        this.generation = generation;
        this.options = options;
        this.policy = policy;
    }

    /** The report, the worst first. */
    public DiffReport compare(DocumentVersion before, DocumentVersion after) {
        var facts = ContractDiff.between(before.contract(), after.contract(), options);
        var judging = new PolicyJudge(policy, options.today());
        if (facts.isEmpty()) {
            // Without a fact no Java is looked at: most of the time would go there.
            return new DiffReport(before.label(), after.label(), List.of(), judging.notes());
        }
        var java = JavaVerdicts.of(before.contract(), after.contract(), generation);
        List<Change> changes = facts.stream()
                .map(fact -> judging.judge(shown(fact, before, after), java.of(fact)))
                .sorted(Comparator.comparing(Change::wire).reversed())
                .toList();
        return new DiffReport(before.label(), after.label(), changes, judging.notes());
    }

    private static Fact shown(Fact fact, DocumentVersion before, DocumentVersion after) {
        return new Fact(
                fact.rule(),
                fact.direction(),
                fact.subject(),
                fact.detail(),
                fact.before().map(before::shown),
                fact.after().map(after::shown),
                fact.operations());
    }
}
