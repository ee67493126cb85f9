package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.AuthenticationChecks;
import dev.dovetail.conformance.check.ScopeChecks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans what is sent with lesser credentials than the operation asks for. */
final class AccessCases {
    private static final Map<Credential.Flaw, Check> FLAWS = Map.of(
            Credential.Flaw.MALFORMED, AuthenticationChecks.MALFORMED,
            Credential.Flaw.UNKNOWN, AuthenticationChecks.UNKNOWN,
            Credential.Flaw.WRONG_SCHEME, AuthenticationChecks.WRONG_SCHEME,
            Credential.Flaw.EXPIRED, AuthenticationChecks.EXPIRED,
            Credential.Flaw.REVOKED, AuthenticationChecks.REVOKED);

    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final Operation operation;
    private boolean looked;

    AccessCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.operation = draft.operation();
    }

    void plan() {
        if (stage.asked().schemes().isEmpty()) {
            draft.gap(ScopeChecks.EXACT, "the operation asks for no credentials, so there are no scopes to test");
            return;
        }
        if (operation.security().optional()) {
            draft.gap(
                    AuthenticationChecks.MISSING,
                    "credentials are optional here, so nothing is refused for want of them");
        } else {
            planAuthentication();
        }
        planScopes();
    }

    private void planAuthentication() {
        refused(AuthenticationChecks.MISSING, "", new Credential.None(), 401);
        for (var flaw : Credential.Flaw.values()) {
            refused(FLAWS.get(flaw), "", new Credential.Invalid(flaw), 401);
        }
    }

    private void planScopes() {
        var needed = stage.asked().scopes();
        var security = workshop.security();
        if (needed.isEmpty()) {
            if (security.universe().isEmpty()) {
                draft.gap(ScopeChecks.EXACT, "the document knows no scopes");
            }
            return;
        }
        refused(ScopeChecks.NONE, "", new Credential.Exactly(Set.of()), 403);
        for (var scope : needed) {
            var others = security.without(scope);
            if (!others.isEmpty()) {
                refused(ScopeChecks.MISSING, " " + scope, new Credential.Without(scope, others), 403);
            }
            for (var sibling : security.rules().siblings(scope, security.universe())) {
                if (!security.rules().grants(sibling, scope)) {
                    refused(ScopeChecks.SIBLING, " " + sibling, new Credential.Exactly(Set.of(sibling)), 403);
                }
            }
            implied(scope, needed);
        }
        existence(needed);
    }

    /** A scope that holds a needed one does in its place. A request that destroys is not worth a second subject. */
    private void implied(String scope, Set<String> needed) {
        for (var including :
                workshop.security().rules().including(scope, workshop.security().universe())) {
            if (operation.method().safe()) {
                var scopes = new java.util.TreeSet<>(needed);
                scopes.remove(scope);
                scopes.add(including);
                var request = stage.request().with(new Credential.Exactly(scopes));
                draft.add(
                        ScopeChecks.IMPLIED.id() + " " + including,
                        new AccessPurpose.Granted(ScopeChecks.IMPLIED),
                        List.of(ScopeChecks.IMPLIED),
                        List.of(Step.of(Step.Role.ACT, request)),
                        including + " includes " + scope);
            }
        }
    }

    /** Who may not look learns nothing: the refusal of an identifier that names nothing is the same. */
    private void existence(Set<String> needed) {
        var unknown = workshop.bindings().unknown(operation, stage.values());
        if (unknown.isEmpty()) {
            return;
        }
        var scope = needed.iterator().next();
        var lesser = new Credential.Without(scope, workshop.security().without(scope));
        var request = stage.request().with(unknown.get()).with(lesser);
        draft.add(
                ScopeChecks.EXISTENCE.id(),
                new AccessPurpose.Refused(ScopeChecks.EXISTENCE, 403, Optional.empty()),
                List.of(ScopeChecks.EXISTENCE),
                List.of(Step.of(Step.Role.ACT, request)),
                "without the scope, an identifier that names nothing is refused like any other");
    }

    private void refused(Check check, String detail, Credential credential, int status) {
        var effect = status == 401 ? AuthenticationChecks.EFFECT : ScopeChecks.EFFECT;
        var steps = new ArrayList<Step>();
        var act = act(credential);
        var looks = !operation.method().safe() && look(act, steps, effect);
        draft.add(
                check.id() + detail,
                new AccessPurpose.Refused(check, status, looks ? Optional.of(effect) : Optional.empty()),
                looks ? List.of(check, effect) : List.of(check),
                steps.isEmpty() ? List.of(act) : steps,
                "refused: " + credential.text());
    }

    /** The documented request, but for the credential, and with a body whose effect could be told from any other. */
    private Step act(Credential credential) {
        var fresh = workshop.recognisable(operation, stage.values()).orElse(stage.request());
        var keep = operation.method() == HttpMethod.POST
                ? workshop.keep(operation, stage.values(), "wrongly created")
                : Optional.<Step.Keep>empty();
        return new Step(Step.Role.ACT, fresh.with(credential), keep);
    }

    /** Adds the steps that look for an effect; says whether there are any. */
    private boolean look(Step act, List<Step> steps, Check effect) {
        var lister = operation.method() == HttpMethod.POST
                ? workshop.resources().listerOf(operation)
                : Optional.<Operation>empty();
        var mark = act.request().body().flatMap(BodyPlan::mark);
        if (lister.isPresent() && mark.isPresent()) {
            steps.add(act);
            workshop.request(lister.get(), stage.values())
                    .ifPresent(list -> steps.add(Step.of(Step.Role.AFTER_LIST, list)));
            return true;
        }
        var witness = workshop.witness(operation, stage.values());
        if (witness.isEmpty()) {
            draft.gap(effect, "the document has no operation that reads what this one might change");
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
}
