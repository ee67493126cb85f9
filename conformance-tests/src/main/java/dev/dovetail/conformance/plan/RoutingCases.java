package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.MethodChecks;
import dev.dovetail.conformance.check.PathChecks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import dev.dovetail.contract.model.SecurityScheme;
import dev.dovetail.contract.model.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Plans what is sent to paths, methods and identifiers that are not there. */
final class RoutingCases {
    private static final List<HttpMethod> PROBES =
            List.of(HttpMethod.PATCH, HttpMethod.PUT, HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE);
    private static final String INVENTED = "DOVETAIL";
    private static final String NOWHERE = "dovetail-leads-nowhere";

    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final Operation operation;

    RoutingCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.operation = draft.operation();
    }

    void planIdentifiers() {
        if (makesWhatItDoesNotFind()) {
            draft.gap(PathChecks.UNKNOWN_ID, "the operation makes what there is not yet (it documents 201)");
            return;
        }
        var unknown = workshop.bindings().unknown(operation, stage.values());
        if (unknown.isPresent() && workshop.types().refusal(operation).isEmpty()) {
            draft.add(
                    PathChecks.UNKNOWN_ID.id(),
                    new RoutingPurpose.UnknownIdentifier(),
                    List.of(PathChecks.UNKNOWN_ID),
                    List.of(Step.of(Step.Role.ACT, stage.request().with(unknown.get()))),
                    "an identifier that names nothing is refused");
        }
    }

    private boolean makesWhatItDoesNotFind() {
        return operation.method() == HttpMethod.PUT
                && operation.responses().stream()
                        .anyMatch(response -> response.status() instanceof Status.Exact exact && exact.code() == 201);
    }

    void planMethods() {
        var here = operationsHere();
        if (here.get(0).equals(operation)) {
            unknownPath();
        }
        if (firstOfItsTag()) {
            inventedMethod();
            trace();
        }
        var probes = probes();
        if (probes.isEmpty()) {
            draft.gap(MethodChecks.UNDOCUMENTED, "every method that can be tried here without risk is documented");
            return;
        }
        var mine = here.indexOf(operation);
        var chosen = new ArrayList<HttpMethod>();
        for (var i = mine; i < probes.size(); i += here.size()) {
            chosen.add(probes.get(i));
        }
        if (chosen.isEmpty()) {
            chosen.add(probes.get(mine % probes.size()));
        }
        chosen.forEach(this::probe);
    }

    /** Methods of no document are dealt with before anything is looked at: once for each part of an API says all there is to say. */
    private boolean firstOfItsTag() {
        return workshop.api().operations().stream()
                .filter(other -> operation.tags().isEmpty()
                        ? other.path().equals(operation.path())
                        : other.tags().stream()
                                .findFirst()
                                .equals(operation.tags().stream().findFirst()))
                .findFirst()
                .filter(operation::equals)
                .isPresent();
    }

    private void inventedMethod() {
        var request = workshop.foreign(
                HttpMethod.PATCH,
                operation.path(),
                stage.values(),
                stage.request().schemes());
        add(MethodChecks.INVENTED, new RoutingPurpose.InventedMethod(), request.withInvented(INVENTED));
    }

    /**
     * Without secrets: a client must not send with TRACE what is not to be told (RFC 9110, 9.3.8). A certificate is no part of the
     * request, and without it there may be no connection.
     */
    private void trace() {
        if (!workshop.resources().methods(operation.path()).contains(HttpMethod.TRACE)) {
            var certificate = stage.request().schemes().stream()
                    .filter(SecurityScheme.MutualTls.class::isInstance)
                    .toList();
            var request = workshop.foreign(HttpMethod.TRACE, operation.path(), stage.values(), certificate);
            add(MethodChecks.TRACE, new RoutingPurpose.Trace(), request);
        }
    }

    private void add(Check check, RoutingPurpose purpose, RequestPlan request) {
        draft.add(check.id(), purpose, List.of(check), List.of(Step.of(Step.Role.ACT, request)), check.proves());
    }

    private void probe(HttpMethod method) {
        var request = workshop.foreign(
                method, operation.path(), stage.values(), stage.request().schemes());
        draft.add(
                MethodChecks.UNDOCUMENTED.id() + " " + method,
                new RoutingPurpose.UndocumentedMethod(workshop.resources().allow(operation.path())),
                List.of(MethodChecks.UNDOCUMENTED, MethodChecks.ALLOW),
                List.of(Step.of(Step.Role.ACT, request)),
                "the path does not have the method " + method);
    }

    /**
     * Methods to try: on something that the run may lose, all that the document does not have; elsewhere only those
     * that ask for no change, and PATCH without a body, which is the least that a server could make much of.
     */
    private List<HttpMethod> probes() {
        var taken = new HashSet<>(workshop.resources().methods(operation.path()));
        taken.addAll(workshop.resources().methodsOfOverlapping(operation.path()));
        var names = operation.path().parameterNames();
        var innermost = names.isEmpty() ? null : stage.values().get(names.get(names.size() - 1));
        var mayBeLost =
                innermost instanceof Value.Kept || (innermost instanceof Value.Given given && given.disposable());
        var found = stage.values().values().stream().anyMatch(Value.Found.class::isInstance);
        return PROBES.stream()
                .filter(method -> !taken.contains(method) && (!found || method.safe()))
                .filter(method -> mayBeLost || method == HttpMethod.GET || method == HttpMethod.PATCH)
                .toList();
    }

    private void unknownPath() {
        var path = nowhere(operation.path());
        if (workshop.resources().known(path)) {
            return;
        }
        var request = workshop.foreign(
                HttpMethod.GET, path, stage.values(), stage.request().schemes());
        draft.add(
                PathChecks.UNKNOWN.id(),
                new RoutingPurpose.UnknownPath(),
                List.of(PathChecks.UNKNOWN),
                List.of(Step.of(Step.Role.ACT, request)),
                "the document does not have the path");
    }

    /** A path beside or below this one that leads nowhere, as far as the suite makes paths up. */
    static PathTemplate nowhere(PathTemplate beside) {
        var text = beside.text();
        var slash = text.endsWith("/") ? "/" : "";
        var bare = slash.isEmpty() ? text : text.substring(0, text.length() - 1);
        // The root has no last segment to change: what is put behind it must stay below the base.
        var below = bare.isEmpty() || Resources.lastParameterEnds(beside);
        return new PathTemplate((below ? bare + "/" + NOWHERE : bare + "-" + NOWHERE) + slash);
    }

    private List<Operation> operationsHere() {
        return workshop.api().operations().stream()
                .filter(other -> other.path().equals(operation.path()))
                .toList();
    }
}
