package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.node.BinaryNode;
import dev.dovetail.conformance.check.NegativeDataChecks;
import dev.dovetail.conformance.data.AllowedChanges;
import dev.dovetail.conformance.data.Breach;
import dev.dovetail.conformance.data.BreakingChanges;
import dev.dovetail.conformance.data.Change;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans requests that break one rule of the document each. */
final class NegativeDataCases {
    private static final Map<Breach, Check> CHECKS = new EnumMap<>(Map.of(
            Breach.REQUIRED, NegativeDataChecks.REQUIRED,
            Breach.TYPE, NegativeDataChecks.TYPE,
            Breach.NULL, NegativeDataChecks.NULL,
            Breach.ENUM, NegativeDataChecks.ENUM,
            Breach.RANGE, NegativeDataChecks.RANGE,
            Breach.LENGTH, NegativeDataChecks.LENGTH,
            Breach.PATTERN, NegativeDataChecks.PATTERN,
            Breach.FORMAT, NegativeDataChecks.FORMAT,
            Breach.ITEMS, NegativeDataChecks.ITEMS,
            Breach.ADDITIONAL, NegativeDataChecks.ADDITIONAL));

    /** A form has texts only, and every field of it may be left empty. */
    private static final Set<Breach> OF_FORMS =
            Set.of(Breach.REQUIRED, Breach.ENUM, Breach.RANGE, Breach.LENGTH, Breach.PATTERN, Breach.FORMAT);

    private static final String STRANGE_TYPE = "application/x-dovetail";

    private final Workshop workshop;
    private final Draft draft;
    private final Operation operation;
    private final Basis basis;
    private final List<Case> planned = new ArrayList<>();

    NegativeDataCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.workshop = workshop;
        this.draft = draft;
        this.operation = draft.operation();
        this.basis = Basis.of(workshop, operation, stage);
    }

    void plan() {
        if (workshop.types().refusal(operation).isPresent()) {
            return;
        }
        if (workshop.target().depth().cases() == 0) {
            draft.gap(NegativeDataChecks.REQUIRED, "no data is varied: depth is none");
            return;
        }
        basis.content().ifPresent(this::planBody);
        operation.requestBody().ifPresent(this::planWholeBody);
        operation.parameters().forEach(this::planParameter);
        planEffect();
    }

    private void planBody(Content content) {
        var schema = content.schemaPointer().orElseThrow();
        var body = basis.act().flatMap(Basis::body).map(BodyPlan::known);
        // Where the documented body does not fit, the positive cases say so.
        if (body.isEmpty() || workshop.values().misfit(schema, body.get()).isPresent()) {
            return;
        }
        var leftOut = new AllowedChanges(workshop.values(), schema, body.get()).leftOut();
        var breaking = new BreakingChanges(workshop.values(), schema, body.get());
        for (var breach : Breach.values()) {
            if (!Basis.form(content) || OF_FORMS.contains(breach)) {
                workshop.coverage()
                        .choose(breach.name(), breaking.of(breach))
                        .forEach(change -> rejected(CHECKS.get(breach), change, leftOut));
            }
        }
    }

    /** What has nothing to do with the change can go, to show the fault in the smallest request. */
    private void rejected(Check check, Change change, List<Change> leftOut) {
        var simpler = leftOut.stream()
                .filter(other -> !change.pointer().startsWith(other.pointer())
                        && !other.pointer().startsWith(change.pointer() + "/"))
                .<Variation>map(Variation.OfBody::new)
                .toList();
        basis.act().ifPresent(act -> rejected(check, act, new Variation.OfBody(change), simpler));
    }

    private void planWholeBody(RequestBody wanted) {
        var act = basis.act();
        var body = act.flatMap(step -> step.request().body());
        if (body.isEmpty()) {
            return;
        }
        if (body.get().value().isObject()
                && basis.content().filter(Content::json).isPresent()) {
            var text = body.get().known().toString();
            var cut = BinaryNode.valueOf(text.substring(0, text.length() - 1).getBytes(StandardCharsets.UTF_8));
            rejected(
                    NegativeDataChecks.MALFORMED,
                    act.get(),
                    whole(Optional.of(octets(body.get().mediaType(), cut)), "JSON without its last brace"));
        }
        if (wanted.required()) {
            if (wanted.contents().stream()
                    .noneMatch(content -> content.mediaType().contains("*"))) {
                var strange = BinaryNode.valueOf("dovetail".getBytes(StandardCharsets.UTF_8));
                rejected(
                        NegativeDataChecks.CONTENT_TYPE,
                        act.get(),
                        whole(Optional.of(octets(STRANGE_TYPE, strange)), "a body of " + STRANGE_TYPE));
            }
            rejected(NegativeDataChecks.NO_BODY, act.get(), whole(Optional.empty(), "no body"));
        }
    }

    private static Variation whole(Optional<BodyPlan> body, String text) {
        return new Variation.OfWholeBody(body, text);
    }

    private static BodyPlan octets(String mediaType, BinaryNode octets) {
        return new BodyPlan(mediaType, octets, Map.of(), Set.of(), Optional.empty());
    }

    private void planParameter(Parameter parameter) {
        if (ParameterData.ofPages(parameter)) {
            // What becomes of a page that there is none of is a question of paging.
            return;
        }
        var act = basis.act();
        if (act.isEmpty()) {
            return;
        }
        if (parameter.required() && parameter.in() != ParameterLocation.PATH) {
            var without = new Variation.OfParameter(
                    parameter, Optional.empty(), "without " + parameter.in().text() + " " + parameter.name(), true);
            rejected(NegativeDataChecks.PARAMETER_MISSING, act.get(), without);
        }
        var check = switch (parameter.in()) {
            case QUERY -> Optional.of(NegativeDataChecks.QUERY);
            case HEADER -> Optional.of(NegativeDataChecks.HEADER);
            case PATH -> Optional.of(NegativeDataChecks.PATH);
            case COOKIE -> Optional.<Check>empty();
        };
        check.ifPresent(known -> workshop.parameters().breaking(parameter).stream()
                .limit(workshop.target().depth().cases())
                .forEach(variation -> rejected(known, act.get(), variation)));
    }

    private void rejected(Check check, Step act, Variation variation) {
        rejected(check, act, variation, List.of());
    }

    private void rejected(Check check, Step act, Variation variation, List<Variation> simpler) {
        if (planned.isEmpty()) {
            planBefore();
        }
        var request = variation.in(act.request());
        var added = new Case(
                check.id(),
                new DataPurpose.Rejected(check, act, variation, simpler),
                List.of(check),
                basis.steps(new Step(Step.Role.ACT, request, act.keep())),
                "refused: " + variation.text(),
                operation.origin());
        planned.add(added);
        draft.add(added);
    }

    /** What the requests act on is looked at once before them all, and once after. */
    private void planBefore() {
        if (operation.method().safe()) {
            return;
        }
        basis.look()
                .filter(look -> look.role() == Step.Role.AFTER)
                .ifPresent(look -> draft.add(
                        "before negative data",
                        new DataPurpose.Before(),
                        List.of(),
                        basis.steps(Step.of(Step.Role.BEFORE, look.request())),
                        "how things are before requests that are to be refused"));
    }

    private void planEffect() {
        if (operation.method().safe() || planned.isEmpty()) {
            return;
        }
        var look = basis.look();
        if (look.isEmpty()) {
            draft.gap(NegativeDataChecks.EFFECT, "the document has no operation that reads what this one might change");
            return;
        }
        draft.add(
                NegativeDataChecks.EFFECT.id(),
                new DataPurpose.Unharmed(NegativeDataChecks.EFFECT),
                List.of(NegativeDataChecks.EFFECT),
                List.of(look.get()),
                "everything is as it was before the refused requests");
    }
}
