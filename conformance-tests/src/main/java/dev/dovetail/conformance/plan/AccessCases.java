package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.AuthenticationChecks;
import dev.dovetail.conformance.check.ScopeChecks;
import dev.dovetail.contract.model.Operation;

/** Plans what is sent with lesser credentials than the operation asks for, or with others. */
final class AccessCases {
    private final Draft draft;
    private final Operation operation;
    private final Asked asked;
    private final AlternativeCases alternatives;
    private final IdentityCases identity;
    private final ScopeCases scopes;

    AccessCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.draft = draft;
        this.operation = draft.operation();
        this.asked = stage.asked();
        var refusals = new RefusedCases(workshop, draft, stage);
        this.alternatives = new AlternativeCases(workshop, draft, stage, refusals);
        this.identity = new IdentityCases(workshop, draft, stage, refusals);
        this.scopes = new ScopeCases(workshop, draft, stage, refusals);
    }

    void plan() {
        if (asked.schemes().isEmpty()) {
            draft.gap(ScopeChecks.EXACT, "the operation asks for no credentials, so there are no scopes to test");
            return;
        }
        if (operation.security().optional()) {
            draft.gap(
                    AuthenticationChecks.MISSING,
                    "credentials are optional here, so nothing is refused for want of them");
            draft.gap(
                    ScopeChecks.NONE,
                    "credentials are optional here, so who has too few may be answered like who has none");
            identity.planOptional();
        } else {
            identity.plan();
            scopes.plan();
        }
        alternatives.plan();
    }
}
