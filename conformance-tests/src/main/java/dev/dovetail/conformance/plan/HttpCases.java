package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.HttpChecks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans what tries the rules of HTTP itself: reading again, HEAD, OPTIONS, conditions, negotiation, slashes. */
final class HttpCases {
    private static final String NOWHERE_OFFERED = "application/x-dovetail-nobody-offers-this";

    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final Operation operation;

    HttpCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.operation = draft.operation();
    }

    void plan() {
        if (operation.method() == HttpMethod.GET) {
            reading();
            negotiation();
        } else if (operation.method() == HttpMethod.PATCH || operation.method() == HttpMethod.PUT) {
            lostUpdate();
        }
        if (workshop.resources().firstOn(operation.path()).equals(operation)) {
            options();
            otherSlash();
        }
        if (operation.method() == HttpMethod.DELETE
                && workshop.types().refusal(operation).isEmpty()) {
            // Last, because a server that minds no condition deletes what all other cases are about.
            lostUpdate();
        }
    }

    private void reading() {
        var get = stage.request();
        var members = setByClients();
        draft.add(
                "http.reading",
                new HttpPurpose.Reading(members),
                members.isEmpty() ? List.of(HttpChecks.HEAD) : List.of(HttpChecks.SAFE, HttpChecks.HEAD),
                List.of(
                        Step.of(Step.Role.BEFORE, get),
                        Step.of(Step.Role.ACT, get.with(HttpMethod.HEAD, Optional.empty())),
                        Step.of(Step.Role.AGAIN, get.with(HeaderPlan.echo("If-None-Match", Step.Role.BEFORE, "ETag"))),
                        Step.of(
                                Step.Role.AGAIN,
                                get.with(HeaderPlan.echo("If-Modified-Since", Step.Role.BEFORE, "Last-Modified"))),
                        Step.of(Step.Role.AFTER, get)),
                "reading twice gives the same, and HEAD the head of it");
    }

    /** What whoever creates one of these may set; nothing where the thing is not this run's own. */
    private Set<String> setByClients() {
        var names = operation.path().parameterNames();
        if (!Resources.lastParameterEnds(operation.path())
                || !(stage.values().get(names.get(names.size() - 1)) instanceof Value.Kept)) {
            return Set.of();
        }
        return workshop.resources().creatorOf(operation.path(), names.get(names.size() - 1)).stream()
                .flatMap(creator -> workshop.bodies().content(creator).stream())
                .flatMap(content -> content.type().flatMap(workshop.types()::object).stream())
                .flatMap(declaration -> declaration.members().stream())
                .filter(member -> member.access() == Access.BOTH)
                .map(Member::wireName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void negotiation() {
        var offered = workshop.types().success(operation).stream()
                .flatMap(response -> response.contents().stream())
                .map(Content::mediaType)
                .toList();
        if (offered.isEmpty() || offered.stream().anyMatch(type -> type.contains("*"))) {
            return;
        }
        add(
                HttpChecks.NOT_ACCEPTABLE,
                new HttpPurpose.NotAcceptable(),
                List.of(Step.of(Step.Role.ACT, stage.request().with(HeaderPlan.fixed("Accept", NOWHERE_OFFERED)))));
        if (offered.size() > 1) {
            for (var type : offered) {
                draft.add(
                        HttpChecks.NEGOTIATION.id() + " " + type,
                        new HttpPurpose.Negotiation(type),
                        List.of(HttpChecks.NEGOTIATION),
                        List.of(Step.of(Step.Role.ACT, stage.request().with(HeaderPlan.fixed("Accept", type)))),
                        HttpChecks.NEGOTIATION.proves());
            }
        }
    }

    private void lostUpdate() {
        var names = operation.path().parameterNames();
        var look = workshop.resources()
                .sibling(operation, HttpMethod.GET)
                .flatMap(reader -> workshop.request(reader, stage.values()));
        if (look.isEmpty()
                || names.isEmpty()
                || !(stage.values().get(names.get(names.size() - 1)) instanceof Value.Kept)) {
            return;
        }
        var change = workshop.request(operation, stage.values()).orElse(stage.request());
        draft.add(
                HttpChecks.LOST_UPDATE.id(),
                new HttpPurpose.LostUpdate(),
                List.of(HttpChecks.LOST_UPDATE),
                List.of(
                        Step.of(Step.Role.BEFORE, look.get()),
                        Step.of(Step.Role.ACT, change.with(HeaderPlan.stale("If-Match", Step.Role.BEFORE))),
                        Step.of(Step.Role.AFTER, look.get())),
                HttpChecks.LOST_UPDATE.proves());
    }

    private void options() {
        if (workshop.resources().methods(operation.path()).contains(HttpMethod.OPTIONS)) {
            return;
        }
        var request = workshop.foreign(
                HttpMethod.OPTIONS,
                operation.path(),
                stage.values(),
                stage.request().schemes());
        add(
                HttpChecks.OPTIONS,
                new HttpPurpose.Options(workshop.resources().allow(operation.path())),
                List.of(Step.of(Step.Role.ACT, request)));
    }

    private void otherSlash() {
        var text = operation.path().text();
        var other = new PathTemplate(text.endsWith("/") ? text.substring(0, text.length() - 1) : text + "/");
        var get = workshop.resources()
                .at(HttpMethod.GET, operation.path())
                .flatMap(reader -> workshop.request(reader, stage.values()));
        if (get.isEmpty() || other.text().isEmpty() || workshop.resources().known(other)) {
            return;
        }
        add(
                HttpChecks.TRAILING_SLASH,
                new HttpPurpose.OtherSlash(),
                List.of(
                        Step.of(Step.Role.BEFORE, get.get()),
                        Step.of(Step.Role.ACT, get.get().with(other))));
    }

    private void add(Check check, Purpose purpose, List<Step> steps) {
        draft.add(check.id(), purpose, List.of(check), steps, check.proves());
    }
}
