package dev.dovetail.contract.diff;

import dev.dovetail.contract.Contract;
import java.util.List;

/** Says what is not the same in a new version of a document. */
public final class ContractDiff {

    private ContractDiff() {}

    /** The facts, each once, sorted. Never throws for what the documents contain. */
    public static List<Fact> between(Contract before, Contract after, DiffOptions options) {
        var facts = new Facts();
        var comparison = new Comparison(before.source(), after.source(), options, facts);
        var documents = new Pair(Part.of(before.source()), Part.of(after.source()));
        new SecurityComparison(comparison).schemes(documents);
        new PathsComparison(comparison).compare(documents);
        new EventComparison(comparison).webhooks(documents);
        new ServerComparison(comparison).document(documents);
        new ComponentComparison(comparison).compare(documents);
        new DocumentComparison(comparison).compare(documents);
        return facts.sorted();
    }
}
