package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.AuthenticationChecks;
import dev.dovetail.conformance.check.ScopeChecks;
import dev.dovetail.conformance.plan.AccessPurpose;
import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.plan.Refusal;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Speech;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges refusals: that they come, by which status, and that nothing else happened. */
final class RefusalJudge {
    /** The parameter of a challenge, whose value may be quoted or not (RFC 9110, 11.2). */
    private static final Pattern INSUFFICIENT_SCOPE = error("insufficient_scope");

    private static final Pattern INVALID_TOKEN = error("invalid_token");
    private static final Pattern ANY_ERROR = error("\\w+");

    /** What makes of a well-formed bearer token one that opens nothing. */
    private static final Set<Credential.Flaw> OF_TOKEN = Set.of(
            Credential.Flaw.UNKNOWN,
            Credential.Flaw.EXPIRED,
            Credential.Flaw.REVOKED,
            Credential.Flaw.TAMPERED,
            Credential.Flaw.UNSIGNED);

    /** Who takes these for credentials does not look at the name of the authentication scheme. */
    private static final List<Credential.Flaw> NAMELESS =
            List.of(Credential.Flaw.MALFORMED, Credential.Flaw.WRONG_SCHEME);

    private final Hearing hearing;
    private final EffectJudge effects;
    private final Set<Credential> letIn = new HashSet<>();

    RefusalJudge(Hearing hearing, EffectJudge effects) {
        this.hearing = hearing;
        this.effects = effects;
    }

    void refused(AccessPurpose.Refused purpose, Records.OfCase record) {
        record.last(Step.Role.BEFORE).flatMap(Records.OfStep::answer).ifPresent(hearing::look);
        var act = record.last(Step.Role.ACT);
        var answer = act.flatMap(Records.OfStep::answer);
        if (answer.isEmpty()) {
            if (act.filter(RefusalJudge::pointless).isEmpty()) {
                hearing.notTested(purpose.check(), record.brokenOff().orElse("the request could not be sent"));
            }
            return;
        }
        if (hearing.impossible(record)) {
            return;
        }
        if (answer.get().status() == 0 && purpose.refusal().covers(0)) {
            hearing.findings().passed(purpose.check(), answer.get());
            return;
        }
        if (!hearing.answers().judge(answer.get())) {
            hearing.notTested(
                    purpose.check(),
                    "the server failed instead (exchange " + answer.get().exchange() + ")");
            return;
        }
        status(purpose, act.get().step().request().credential(), answer.get());
        challenge(purpose.refusal(), act.get().step().request(), answer.get());
        reason(act.get().step().request(), answer.get());
        if (answer.get().status() >= 400) {
            purpose.effect().ifPresent(check -> effects.judge(check, record));
        } else {
            // What it did it was let do: the next look is compared with this one.
            record.last(Step.Role.AFTER).flatMap(Records.OfStep::answer).ifPresent(hearing::look);
        }
    }

    void ignored(AccessPurpose.Ignored purpose, Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT).orElseThrow();
        var answer = act.answer().orElseThrow();
        if (!hearing.answers().judge(answer)) {
            hearing.notTested(purpose.check(), "the server failed instead (exchange " + answer.exchange() + ")");
        } else if (answer.succeeded() || answer.status() == 401) {
            hearing.findings().passed(purpose.check(), answer);
        } else {
            hearing.findings()
                    .failed(
                            purpose.check(),
                            "neither ignored nor refused by 401: "
                                    + act.step().request().credential().text(),
                            Findings.Comparison.of("success or 401", answer.status()),
                            answer);
        }
    }

    /** A flaw that only web tokens can have says nothing about a server with other tokens, unless its document says that it has those. */
    private static boolean pointless(Records.OfStep act) {
        var request = act.step().request();
        return request.schemes().stream()
                        .map(scheme -> request.credential().forScheme(scheme.name()))
                        .anyMatch(credential -> credential instanceof Credential.Invalid invalid
                                && invalid.flaw().ofWebToken())
                && request.schemes().stream().noneMatch(Speech::webToken);
    }

    private void status(AccessPurpose.Refused purpose, Credential credential, Answer answer) {
        if (purpose.refusal().covers(answer.status())) {
            hearing.findings().passed(purpose.check(), answer);
        } else if (followsFromBefore(credential)) {
            hearing.notTested(purpose.check(), "the operation lets " + credential.text() + " in");
        } else {
            var what = answer.status() < 400 ? "let in with " : "not refused as it should be with ";
            hearing.findings()
                    .failed(
                            purpose.check(),
                            what + credential.text(),
                            Findings.Comparison.of(purpose.refusal().text(), answer.status()),
                            answer);
        }
        if (answer.status() < 400 || answeredLikeTheRest(answer)) {
            letIn.add(credential);
        }
    }

    /** Where the document refuses everyone by 405, who gets that far was let in. */
    private boolean answeredLikeTheRest(Answer answer) {
        return hearing.types()
                .refusal(hearing.operation())
                .filter(response -> response.status().covers(answer.status()))
                .isPresent();
    }

    /** Who lets this credential in once, or lets in who has none, says nothing new by letting it in again. */
    private boolean followsFromBefore(Credential credential) {
        var none = new Credential.None();
        var amountsToNone = credential.equals(new Credential.Invalid(Credential.Flaw.IN_QUERY))
                || credential instanceof Credential.Each;
        var anyName = credential.equals(new Credential.Invalid(Credential.Flaw.RENAMED))
                && NAMELESS.stream().map(Credential.Invalid::new).anyMatch(letIn::contains);
        return letIn.contains(credential) || anyName || (amountsToNone && letIn.contains(none));
    }

    private static Pattern error(String code) {
        return Pattern.compile("(?i)\\berror\\s*=\\s*\"?" + code + "\"?(?=[\\s,\"]|$)");
    }

    /** Who showed a bearer token is told that it is not valid, and who showed nothing is told nothing more (RFC 6750, 3 and 3.1). */
    private void reason(RequestPlan request, Answer answer) {
        var challenge = answer.headerList("WWW-Authenticate").filter(text -> !text.isBlank());
        if (answer.status() != 401
                || challenge.isEmpty()
                || request.schemes().isEmpty()
                || !request.schemes().stream().allMatch(Speech::bearer)) {
            return;
        }
        var none = request.credential() instanceof Credential.None;
        var shown = request.credential() instanceof Credential.Invalid invalid && OF_TOKEN.contains(invalid.flaw());
        var told = INVALID_TOKEN.matcher(challenge.get()).find();
        if (shown && !told) {
            unreasoned("the challenge does not say that the token is not valid", "error=\"invalid_token\"", answer);
        } else if (none && ANY_ERROR.matcher(challenge.get()).find()) {
            unreasoned("the challenge names an error though no credentials were shown", "no error", answer);
        } else if (shown || none) {
            hearing.findings().passed(AuthenticationChecks.INVALID_TOKEN, answer);
        }
    }

    private void unreasoned(String message, String expected, Answer answer) {
        hearing.findings()
                .failed(
                        AuthenticationChecks.INVALID_TOKEN,
                        message,
                        Findings.Comparison.of(
                                expected, answer.headerList("WWW-Authenticate").orElseThrow()),
                        answer);
    }

    /** Who lacks a scope is told so, in the words of bearer tokens. */
    private void challenge(Refusal refusal, RequestPlan request, Answer answer) {
        if (!refusal.ofRights()
                || answer.status() != 403
                || request.schemes().stream().noneMatch(Speech::bearer)) {
            return;
        }
        var challenge = answer.headerList("WWW-Authenticate");
        if (challenge.filter(text -> INSUFFICIENT_SCOPE.matcher(text).find()).isPresent()) {
            hearing.findings().passed(ScopeChecks.CHALLENGE, answer);
        } else {
            hearing.findings()
                    .failed(
                            ScopeChecks.CHALLENGE,
                            "a 403 for want of a scope does not say so in WWW-Authenticate",
                            Findings.Comparison.of("error=\"insufficient_scope\"", challenge.orElse("no such header")),
                            answer);
        }
    }
}
