package dev.dovetail.conformance.result;

import java.util.List;

/**
 * What verdicts do not tell: how much of the document was seen at work, and what the findings have in common.
 *
 * @param ledger every statement of the document about the operations of the run, in document order
 * @param causes the causes of the findings, that with most findings first
 * @param answers where in the plan the answers were given; reports do not tell it
 */
public record Evidence(List<Statement> ledger, List<Cause> causes, List<CaseAnswer> answers) {

    /** Nothing is told. */
    public static final Evidence NONE = new Evidence(List.of(), List.of());

    public Evidence {
        ledger = List.copyOf(ledger);
        causes = List.copyOf(causes);
        answers = List.copyOf(answers);
    }

    /** What reports tell. */
    public Evidence(List<Statement> ledger, List<Cause> causes) {
        this(ledger, causes, List.of());
    }

    /** How many statements were witnessed. */
    public int witnessed() {
        return Math.toIntExact(ledger.stream().filter(Statement::witnessed).count());
    }
}
