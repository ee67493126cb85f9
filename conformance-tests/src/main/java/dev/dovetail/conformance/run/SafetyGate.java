package dev.dovetail.conformance.run;

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

    SafetyGate(Mode mode) {
        this.mode = mode;
    }

    /** Why the request must not be sent; empty if it may. */
    Optional<String> objection(RequestPlan request) {
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
        var innermost = request.pathValues().get(names.get(names.size() - 1));
        if (innermost instanceof Value.Given given && !given.disposable()) {
            var ends = request.path().text().replaceAll("/$", "").endsWith("}");
            return ends
                    ? Optional.of("{" + names.get(names.size() - 1)
                            + "} was not created by this run, and the configuration does not give it away (used_up_by)")
                    : onNothingOfOurs(request);
        }
        return Optional.empty();
    }

    /** POST makes something new; PATCH without a body changes nothing on any server that means well. */
    private static Optional<String> onNothingOfOurs(RequestPlan request) {
        var harmless = request.method() == HttpMethod.POST
                || (request.method() == HttpMethod.PATCH && request.body().isEmpty());
        return harmless
                ? Optional.empty()
                : Optional.of(request.method() + " would change something that this run did not create");
    }
}
