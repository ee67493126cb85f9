package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.AuthenticationChecks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.List;
import java.util.Map;

/** Plans what is sent without credentials, or with credentials that are not valid, or oddly written. */
final class IdentityCases {
    private static final Map<Credential.Flaw, Check> FLAWS = Map.of(
            Credential.Flaw.MALFORMED, AuthenticationChecks.MALFORMED,
            Credential.Flaw.UNKNOWN, AuthenticationChecks.UNKNOWN,
            Credential.Flaw.WRONG_SCHEME, AuthenticationChecks.WRONG_SCHEME,
            Credential.Flaw.EXPIRED, AuthenticationChecks.EXPIRED,
            Credential.Flaw.REVOKED, AuthenticationChecks.REVOKED,
            Credential.Flaw.TAMPERED, AuthenticationChecks.TAMPERED,
            Credential.Flaw.UNSIGNED, AuthenticationChecks.UNSIGNED,
            Credential.Flaw.IN_QUERY, AuthenticationChecks.IN_QUERY);

    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final RefusedCases refusals;
    private final Operation operation;
    private final Asked asked;

    IdentityCases(Workshop workshop, Draft draft, Draft.Stage stage, RefusedCases refusals) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.refusals = refusals;
        this.operation = draft.operation();
        this.asked = stage.asked();
    }

    void plan() {
        var refusal = Refusals.unauthorized(operation, asked);
        refusals.plan(AuthenticationChecks.MISSING, "", new Credential.None(), refusal);
        for (var flaw : Credential.Flaw.values()) {
            if (flaw == Credential.Flaw.IN_QUERY) {
                planQuery();
            } else if (flaw == Credential.Flaw.RENAMED) {
                planRenamed(refusal);
            } else if (asked.canHave(flaw)) {
                refusals.plan(FLAWS.get(flaw), "", asked.flawed(flaw), refusal);
            } else if (flaw == Credential.Flaw.UNKNOWN) {
                draft.gap(
                        FLAWS.get(flaw),
                        "a client certificate that nobody issued is refused before any request is sent");
            }
        }
        planSpelling();
    }

    /** Who need not show anything may show something wrong: it is ignored, or it is said that it is wrong. */
    void planOptional() {
        var anonymous = stage.request().with(new Credential.None());
        if (operation.method().safe()) {
            draft.add(
                    AuthenticationChecks.OPEN.id(),
                    new AccessPurpose.Granted(AuthenticationChecks.OPEN),
                    List.of(AuthenticationChecks.OPEN),
                    List.of(Step.of(Step.Role.ACT, anonymous)),
                    "credentials are optional");
        }
        for (var flaw : List.of(Credential.Flaw.UNKNOWN, Credential.Flaw.MALFORMED)) {
            if (asked.canHave(flaw) && operation.method().safe()) {
                draft.add(
                        AuthenticationChecks.OPTIONAL.id() + " " + flaw.text(),
                        new AccessPurpose.Ignored(AuthenticationChecks.OPTIONAL),
                        List.of(AuthenticationChecks.OPTIONAL),
                        List.of(Step.of(Step.Role.ACT, stage.request().with(asked.flawed(flaw)))),
                        "ignored or refused: " + flaw.text());
            }
        }
    }

    /** An address ends up in logs, and with it the token: nothing that is sent to a server that is only to be read. */
    private void planQuery() {
        var documented = workshop.api().securitySchemes().values().stream()
                        .anyMatch(scheme -> scheme instanceof SecurityScheme.ApiKey key
                                && key.in() == ParameterLocation.QUERY
                                && key.parameterName().equals("access_token"))
                || operation.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals("access_token"));
        if (!asked.canHave(Credential.Flaw.IN_QUERY) || documented) {
            return;
        }
        if (workshop.target().mode() == Mode.READ_ONLY) {
            draft.gap(
                    AuthenticationChecks.IN_QUERY,
                    "a token in an address stays in the logs of a server: it is sent in full mode only");
            return;
        }
        refusals.plan(AuthenticationChecks.IN_QUERY, "", asked.flawed(Credential.Flaw.IN_QUERY), Refusal.CLIENT_ERROR);
    }

    /** Where the name is looked at can be seen by reading alone. */
    private void planRenamed(Refusal refusal) {
        if (asked.canHave(Credential.Flaw.RENAMED) && operation.method().safe()) {
            refusals.plan(AuthenticationChecks.SCHEME_NAME, "", asked.flawed(Credential.Flaw.RENAMED), refusal);
        }
    }

    private void planSpelling() {
        var http = asked.schemes().stream().filter(Speech::http).findFirst();
        if (http.isPresent() && operation.method().safe()) {
            var spelt = asked.with(http.get().name(), new Credential.InLowerCase(new Credential.Everything()));
            draft.add(
                    AuthenticationChecks.SCHEME_CASE.id(),
                    new AccessPurpose.Granted(AuthenticationChecks.SCHEME_CASE),
                    List.of(AuthenticationChecks.SCHEME_CASE),
                    List.of(Step.of(Step.Role.ACT, stage.request().with(spelt))),
                    "the name of an authentication scheme has no case");
        }
    }
}
