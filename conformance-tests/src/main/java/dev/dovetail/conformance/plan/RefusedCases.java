package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.AuthenticationChecks;
import dev.dovetail.conformance.check.ScopeChecks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans requests that are to be refused, and looks that they had no effect. */
final class RefusedCases {
    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final Operation operation;
    private final Set<Check> marked = new HashSet<>();
    private boolean looked;

    RefusedCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.operation = draft.operation();
    }

    /** The documented request with other credentials, which is to be refused. */
    void plan(Check check, String detail, Credential credential, Refusal refusal) {
        plan(check, detail, credential, refusal, stage.asked().schemes());
    }

    /** The documented request with other credentials for other schemes, which is to be refused. */
    void plan(Check check, String detail, Credential credential, Refusal refusal, List<SecurityScheme> schemes) {
        var effect = refusal.ofRights() ? ScopeChecks.EFFECT : AuthenticationChecks.EFFECT;
        var steps = new ArrayList<Step>();
        var act = act(credential, schemes);
        var looks = !operation.method().safe() && look(act, steps);
        draft.add(
                check.id() + detail,
                new AccessPurpose.Refused(check, refusal, looks ? Optional.of(effect) : Optional.empty()),
                looks ? List.of(check, effect) : List.of(check),
                steps.isEmpty() ? List.of(act) : steps,
                "refused: " + credential.text());
        if (!looks && !operation.method().safe() && marked.add(effect)) {
            effect(new AccessPurpose.Refused(check, refusal, Optional.of(effect)), act);
        }
    }

    /**
     * Once for each effect: where the documented request leaves no trace that can be told from others, it is sent with a mark in place
     * of something that its example shows, after it was seen that the server takes such a mark.
     */
    private void effect(AccessPurpose.Refused purpose, Step act) {
        var effect = purpose.effect().orElseThrow();
        var list = lister().flatMap(lister -> workshop.request(lister, stage.values()));
        var taken = list.flatMap(known -> workshop.recognisable(operation, stage.values()));
        var marks = list.flatMap(known -> workshop.recognisable(operation, stage.values()));
        if (taken.isEmpty() || marks.isEmpty()) {
            draft.gap(effect, "the document has no operation that reads what this one might change");
            return;
        }
        var request = act.request();
        draft.add(
                effect.id(),
                purpose,
                List.of(effect),
                List.of(
                        new Step(Step.Role.PREPARE, taken.get(), workshop.keep(operation, stage.values(), "marked")),
                        new Step(act.role(), marks.get().with(request.credential(), request.schemes()), act.keep()),
                        Step.of(Step.Role.AFTER_LIST, list.get())),
                effect.proves());
    }

    /** The documented request, but for the credential, and with a body whose effect could be told from any other. */
    Step act(Credential credential, List<SecurityScheme> schemes) {
        var fresh = workshop.request(operation, stage.values()).orElse(stage.request());
        var keep = operation.method() == HttpMethod.POST
                ? workshop.keep(operation, stage.values(), "wrongly created")
                : Optional.<Step.Keep>empty();
        return new Step(Step.Role.ACT, fresh.with(credential, schemes), keep);
    }

    /** Adds the steps that look for an effect; says whether there are any. */
    private boolean look(Step act, List<Step> steps) {
        var lister = lister();
        var mark = act.request().body().flatMap(BodyPlan::mark);
        if (lister.isPresent() && mark.isPresent()) {
            steps.add(act);
            workshop.request(lister.get(), stage.values())
                    .ifPresent(list -> steps.add(Step.of(Step.Role.AFTER_LIST, list)));
            return true;
        }
        var witness = workshop.witness(operation, stage.values());
        if (witness.isEmpty()) {
            return false;
        }
        if (!looked) {
            // What is seen after one refusal is how things are before the next.
            steps.add(Step.of(Step.Role.BEFORE, witness.get()));
            looked = true;
        }
        steps.add(act);
        steps.add(Step.of(Step.Role.AFTER, witness.get()));
        return true;
    }

    private Optional<Operation> lister() {
        return operation.method() == HttpMethod.POST ? workshop.resources().listerOf(operation) : Optional.empty();
    }
}
