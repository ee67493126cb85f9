package dev.dovetail.conformance.run;

import dev.dovetail.conformance.plan.Effects;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Value;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.contract.model.HttpMethod;
import java.util.Optional;

/**
 * The one place that decides whether a request may be sent. A request that asks for a change goes only to something
 * that this run created, that the configuration gives away, or that does not exist; or it makes something new.
 */
final class SafetyGate {
    private final Mode mode;
    private final Effects effects;

    SafetyGate(Mode mode, Effects effects) {
        this.mode = mode;
        this.effects = effects;
    }

    /** Why the request must not be sent; empty if it may. */
    Optional<String> objection(RequestPlan request) {
        if (mode == Mode.READ_ONLY
                && request.method() == HttpMethod.TRACE
                && request.operation().isEmpty()) {
            // It asks for no change, and guards of a production server may still take it for an attack.
            return Optional.of("the run is read-only: TRACE is sent only where the document has it");
        }
        if (request.method().safe()) {
            return Optional.empty();
        }
        if (mode == Mode.READ_ONLY) {
            return Optional.of("the run is read-only: " + request.method() + " asks for a change");
        }
        var names = request.path().parameterNames();
        if (names.isEmpty()) {
            return onNothingOfOurs(request);
        }
        if (request.pathValues().values().stream().anyMatch(Value.Found.class::isInstance)) {
            return Optional.of(request.method() + " would change something that was there before this run");
        }
        var innermost = names.get(names.size() - 1);
        if (!(request.pathValues().get(innermost) instanceof Value.Given given) || given.disposable()) {
            return Optional.empty();
        }
        var ends = request.path().text().replaceAll("/$", "").endsWith("}");
        if (ends) {
            return Optional.of("{" + innermost
                    + "} was not created by this run, and the configuration does not give it away (used_up_by)");
        }
        return onNothingOfOurs(request).or(() -> actsOn(innermost, request));
    }

    /** POST makes something new; PATCH without a body changes nothing where a body is what says what to change. */
    private Optional<String> onNothingOfOurs(RequestPlan request) {
        var harmless = request.method() == HttpMethod.POST
                || (request.method() == HttpMethod.PATCH
                        && request.body().isEmpty()
                        && request.operation()
                                .map(operation -> operation.requestBody().isPresent() || effects.refuses(operation))
                                .orElse(true));
        return harmless
                ? Optional.empty()
                : Optional.of(request.method() + " would change something that this run did not create");
    }

    /** A POST that makes nothing new does something to the place that it is sent to. */
    private Optional<String> actsOn(String place, RequestPlan request) {
        return request.operation()
                .filter(operation -> request.method() == HttpMethod.POST)
                .filter(operation -> !effects.makes(operation) && !effects.refuses(operation))
                .map(operation -> operation.label() + " acts on {" + place
                        + "}, which was not created by this run: the configuration can open it to that (open_to)");
    }
}
