package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.configuration.MadeUpRefused;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.contract.Contract;
import java.util.List;
import java.util.Optional;

/** Turns what became of a scenario into verdicts, one for each check. Thread-safe. */
public final class Judge {
    private final Types types;
    private final Schemas schemas;
    private final ErrorShapes errorShapes;
    private final Selection selection;
    private final MadeUpRefused madeUpRefused;

    /** A judge by this document, for the checks that are selected. */
    public Judge(Contract contract, Selection selection) {
        this(contract, selection, MadeUpRefused.UNDECIDED);
    }

    /**
     * A judge by this document.
     *
     * @param madeUpRefused what it means that a value is refused that was made up
     */
    public Judge(Contract contract, Selection selection, MadeUpRefused madeUpRefused) {
        this.madeUpRefused = madeUpRefused;
        this.types = new Types(contract.api());
        this.schemas = new Schemas(contract);
        this.errorShapes = new ErrorShapes(contract.api(), types, schemas);
        this.selection = selection;
    }

    /** Whatever was sent and why: a server may not fail over it. */
    private static void served(Records.OfCase record, Hearing hearing) {
        record.steps().stream()
                .filter(step -> step.step().request().operation().equals(Optional.of(hearing.operation())))
                .flatMap(step -> step.answers().stream())
                .filter(answer -> answer.status() >= 500)
                .forEach(hearing.answers()::servedOnce);
    }

    /** The verdicts on one operation, in the order of the catalogue. */
    public List<Verdict> judge(Records.OfScenario record) {
        var operation = record.scenario().operation();
        var findings = new Findings(OperationRef.of(operation));
        var hearing = new Hearing(operation, findings, types, new AnswerJudge(operation, findings, types, schemas));
        var judge = new PurposeJudge(hearing, record.replay(), madeUpRefused);
        for (var one : record.cases()) {
            judge.judge(one);
            served(one, hearing);
        }
        new IdentityJudge(hearing).judge(record);
        new TimesJudge(hearing).judge(record);
        new WireJudge(hearing).judge(record);
        new EnvelopeJudge(hearing, errorShapes).judge(record);
        var judged = findings.verdicts().stream().map(Verdict::check).toList();
        record.scenario().gaps().stream()
                .filter(gap -> !judged.contains(gap.check()))
                .forEach(gap -> findings.notTested(gap.check(), gap.reason(), Optional.empty()));
        return findings.verdicts().stream()
                .filter(verdict -> selection.coversCheck(verdict.check()))
                .toList();
    }
}
