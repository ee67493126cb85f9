package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.ScopeChecks;
import dev.dovetail.contract.model.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plans what is sent with other scopes than the operation asks for. */
final class ScopeCases {
    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final RefusedCases refusals;
    private final Operation operation;
    private final Asked asked;
    private final Security security;

    ScopeCases(Workshop workshop, Draft draft, Draft.Stage stage, RefusedCases refusals) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.refusals = refusals;
        this.operation = draft.operation();
        this.asked = stage.asked();
        this.security = workshop.security();
    }

    void plan() {
        if (!asked.needsScopes()) {
            if (!security.knowsScopes(asked)) {
                draft.gap(
                        ScopeChecks.EXACT, "the document asks for no scopes of " + asked.names() + " at any operation");
            }
            return;
        }
        for (var scheme : asked.scopes().keySet()) {
            var needed = asked.scopes(scheme);
            if (needed.isEmpty()) {
                continue;
            }
            if (security.opens(operation, asked, Set.of())) {
                draft.gap(
                        ScopeChecks.MISSING,
                        "another alternative, whose credentials are sent in the same place, asks for no scope");
                continue;
            }
            plan(scheme, needed);
        }
    }

    private void plan(String scheme, List<String> needed) {
        refused(scheme, ScopeChecks.NONE, "", new Credential.Exactly(Set.of()));
        for (var scope : needed) {
            var others = security.without(operation, asked, scheme, scope);
            if (!others.isEmpty()) {
                refused(scheme, ScopeChecks.MISSING, " " + scope, new Credential.Without(scope, others));
            }
            for (var sibling : security.rules().siblings(scope, security.universe(scheme))) {
                if (!security.opens(operation, asked, Set.of(sibling))) {
                    refused(scheme, ScopeChecks.SIBLING, " " + sibling, new Credential.Exactly(Set.of(sibling)));
                }
            }
            implied(scheme, scope, needed);
        }
        existence(scheme, needed.get(0));
    }

    private void refused(String scheme, dev.dovetail.conformance.result.Check check, String detail, Credential lesser) {
        refusals.plan(check, detail, asked.with(scheme, lesser), Refusal.FORBIDDEN);
    }

    /** A scope that holds a needed one does in its place. A request that destroys is not worth a second subject. */
    private void implied(String scheme, String scope, List<String> needed) {
        for (var including : security.rules().including(scope, security.universe(scheme))) {
            if (operation.method().safe()) {
                var scopes = new TreeSet<>(needed);
                scopes.remove(scope);
                scopes.add(including);
                var request = stage.request().with(asked.with(scheme, new Credential.Exactly(scopes)));
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
    private void existence(String scheme, String scope) {
        var unknown = workshop.bindings().unknown(operation, stage.values());
        if (unknown.isEmpty()) {
            return;
        }
        var others = security.without(operation, asked, scheme, scope);
        var lesser = asked.with(scheme, new Credential.Without(scope, others));
        var request = stage.request().with(unknown.get()).with(lesser);
        draft.add(
                ScopeChecks.EXISTENCE.id(),
                new AccessPurpose.Refused(ScopeChecks.EXISTENCE, Refusal.FORBIDDEN, Optional.empty()),
                List.of(ScopeChecks.EXISTENCE),
                List.of(Step.of(Step.Role.ACT, request)),
                "without the scope, an identifier that names nothing is refused like any other");
    }
}
