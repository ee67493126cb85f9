package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.AuthenticationChecks;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the other ways in: each alternative of the document's security, and each part of those that ask for several things. */
final class AlternativeCases {
    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final RefusedCases refusals;
    private final Operation operation;

    AlternativeCases(Workshop workshop, Draft draft, Draft.Stage stage, RefusedCases refusals) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.refusals = refusals;
        this.operation = draft.operation();
    }

    void plan() {
        for (var alternative : workshop.security().alternatives(operation)) {
            var obstacle = alternative.schemes().stream()
                    .map(Speech::obstacle)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (obstacle.isPresent()) {
                draft.gap(AuthenticationChecks.ALTERNATIVE, obstacle.get());
                continue;
            }
            if (!alternative.equals(stage.asked())) {
                opens(alternative);
                forged(alternative);
            }
            parts(alternative);
        }
    }

    private void opens(Asked alternative) {
        if (operation.method() == HttpMethod.DELETE) {
            draft.gap(
                    AuthenticationChecks.ALTERNATIVE,
                    "a request that destroys is sent by one alternative only: each more would need something of its own to destroy");
            return;
        }
        var fresh = workshop.request(operation, stage.values()).orElse(stage.request());
        var keep = operation.method() == HttpMethod.POST
                ? workshop.keep(operation, stage.values(), "created by " + alternative.names())
                : Optional.<Step.Keep>empty();
        draft.add(
                AuthenticationChecks.ALTERNATIVE.id() + " " + alternative.names(),
                new AccessPurpose.Granted(AuthenticationChecks.ALTERNATIVE),
                List.of(AuthenticationChecks.ALTERNATIVE),
                List.of(new Step(Step.Role.ACT, fresh.with(new Credential.Everything(), alternative.schemes()), keep)),
                alternative.names() + " is one of the alternatives");
    }

    private void forged(Asked alternative) {
        if (operation.security().optional() || !alternative.canHave(Credential.Flaw.UNKNOWN)) {
            return;
        }
        refusals.plan(
                AuthenticationChecks.UNKNOWN,
                " " + alternative.names(),
                alternative.flawed(Credential.Flaw.UNKNOWN),
                Refusals.unauthorized(operation, alternative),
                alternative.schemes());
    }

    /** Of several things that are asked for together each is needed, unless what is left is an alternative by itself. */
    private void parts(Asked alternative) {
        if (alternative.schemes().size() < 2 || operation.security().optional()) {
            return;
        }
        for (var left : alternative.schemes()) {
            var rest = new ArrayList<>(alternative.schemes());
            rest.remove(left);
            if (!workshop.security().opensByLess(operation, rest)) {
                refusals.plan(
                        AuthenticationChecks.TOGETHER,
                        " without " + left.name(),
                        alternative.with(left.name(), new Credential.None()),
                        Refusals.unauthorized(operation, alternative),
                        alternative.schemes());
            }
        }
    }
}
