package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.PositiveDataChecks;
import dev.dovetail.conformance.data.AllowedChanges;
import dev.dovetail.conformance.data.Change;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plans requests with data that the document allows. Few, because each tries as many statements at once as go together:
 * only when one is refused is each of them tried by itself.
 */
final class PositiveDataCases {
    private static final int ROUNDS = 12;

    private final Workshop workshop;
    private final Draft draft;
    private final Operation operation;
    private final Basis basis;

    PositiveDataCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.workshop = workshop;
        this.draft = draft;
        this.operation = draft.operation();
        this.basis = Basis.of(workshop, operation, stage);
    }

    void plan() {
        if (workshop.types().refusal(operation).isPresent() || operation.method() == HttpMethod.DELETE) {
            // What is refused whatever it holds, and what destroys, tells nothing about data.
            return;
        }
        if (workshop.target().depth().cases() == 0) {
            draft.gap(PositiveDataChecks.OPTIONAL, "no data is varied: depth is none");
            return;
        }
        basis.content().ifPresent(this::planBody);
        planMediaTypes();
        planParameters();
    }

    private void planBody(Content content) {
        var schema = content.schemaPointer().orElseThrow();
        planExamples(content, schema);
        var body = basis.act().flatMap(Basis::body);
        if (body.isEmpty()) {
            return;
        }
        var misfit = workshop.values().misfit(schema, body.get().known());
        if (misfit.isPresent()) {
            draft.gap(PositiveDataChecks.OPTIONAL, "the documented body is not as its schema says: " + misfit.get());
            return;
        }
        var changes = new AllowedChanges(workshop.values(), schema, body.get().known()).apartFrom(body.get()::isGiven);
        if (operation.method() != HttpMethod.PATCH) {
            bundle(PositiveDataChecks.OPTIONAL, changes, changes.leftOut());
        }
        var rounds = changes.listed();
        rounds.subList(
                        0,
                        Math.min(
                                rounds.size(),
                                ROUNDS * workshop.target().depth().cases()))
                .forEach(round -> bundle(PositiveDataChecks.ENUM, changes, round));
        if (!Basis.form(content)) {
            bundle(PositiveDataChecks.NULL, changes, changes.nulls());
        }
        bundle(PositiveDataChecks.BOUND, changes, changes.bounds(true));
        bundle(PositiveDataChecks.BOUND, changes, changes.bounds(false));
        bundle(PositiveDataChecks.LENGTH, changes, changes.lengths(true));
        bundle(PositiveDataChecks.LENGTH, changes, changes.lengths(false));
        bundle(PositiveDataChecks.UNICODE, changes, changes.unicode());
        bundle(PositiveDataChecks.MEMBER, changes, changes.added());
        bundle(PositiveDataChecks.KEPT, changes, changes.everything());
    }

    /** The examples, marked as this run's own; one that its own schema does not allow is said to be so. */
    private void planExamples(Content content, String schema) {
        for (var example : workshop.bodies().examples(operation, content)) {
            var misfit = workshop.values().misfit(schema, example.value());
            if (misfit.isPresent()) {
                draft.gap(
                        PositiveDataChecks.EXAMPLE,
                        "an example of the document is not as its schema says: " + misfit.get());
            } else if (operation.method() == HttpMethod.POST) {
                var filled = workshop.filled(operation, example);
                accepted(
                        PositiveDataChecks.EXAMPLE,
                        List.of(new Variation.OfWholeBody(java.util.Optional.of(filled), "the example as it is")));
            }
        }
    }

    /** Changes that go together, in as few requests as hold them. */
    private void bundle(Check check, AllowedChanges changes, List<Change> wanted) {
        var left = new ArrayList<>(wanted);
        for (var requests = 0; !left.isEmpty() && requests < 3; requests++) {
            var together = new ArrayList<Change>();
            for (var change : left) {
                together.add(change);
                if (!changes.fitTogether(together)) {
                    together.remove(together.size() - 1);
                }
            }
            left.removeAll(together);
            accepted(
                    check,
                    together.stream().<Variation>map(Variation.OfBody::new).toList());
        }
    }

    private void planMediaTypes() {
        var usual = workshop.bodies().content(operation);
        var contents = operation.requestBody().map(body -> body.contents()).orElse(List.of());
        if (usual.isEmpty() || contents.size() < 2) {
            return;
        }
        contents.stream()
                .filter(content -> !content.equals(usual.get()) && Basis.writable(content))
                .forEach(content -> workshop.bodies()
                        .whole(operation, content)
                        .filter(body -> content.json() || !holdsNothing(body))
                        .ifPresent(body -> accepted(
                                PositiveDataChecks.MEDIA_TYPE,
                                List.of(new Variation.OfWholeBody(
                                        java.util.Optional.of(workshop.filled(operation, body)),
                                        "a body of " + content.mediaType())))));
    }

    /** Whether a member is an array without items: a form has no way to say so. */
    private static boolean holdsNothing(BodyPlan body) {
        return body.value().properties().stream()
                .anyMatch(member ->
                        member.getValue().isArray() && member.getValue().isEmpty());
    }

    /** Each round sends every optional parameter with its next value. */
    private void planParameters() {
        var rounds = new ArrayList<List<Variation>>();
        for (var parameter : optional()) {
            var round = 0;
            for (var variation : workshop.parameters().allowed(parameter)) {
                if (round == rounds.size()) {
                    rounds.add(new ArrayList<>());
                }
                rounds.get(round++).add(variation);
            }
        }
        Stream.of(rounds)
                .flatMap(List::stream)
                .limit((long) ROUNDS * workshop.target().depth().cases())
                .forEach(round -> accepted(PositiveDataChecks.PARAMETER, round));
    }

    private List<Parameter> optional() {
        return operation.parameters().stream()
                .filter(parameter -> !parameter.required() && parameter.in() != ParameterLocation.PATH)
                .filter(parameter -> !ParameterData.ofPages(parameter))
                .toList();
    }

    private void accepted(Check check, List<Variation> variations) {
        var act = basis.act();
        if (act.isEmpty()) {
            return;
        }
        var request = act.get().request();
        for (var variation : variations) {
            request = variation.in(request);
        }
        draft.add(
                check.id(),
                new DataPurpose.Accepted(check, act.get(), variations),
                List.of(check),
                basis.steps(new Step(Step.Role.ACT, request, act.get().keep())),
                "accepted with " + Basis.text(variations));
    }
}
