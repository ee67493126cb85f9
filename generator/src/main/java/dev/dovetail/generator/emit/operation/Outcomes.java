package dev.dovetail.generator.emit.operation;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Response;
import dev.dovetail.contract.model.Status;
import dev.dovetail.generator.naming.MediaTypeWords;
import dev.dovetail.generator.view.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells how a call may end well from how it may fail: 2xx; where there is none, a redirection; where there is none, the
 * default answer.
 */
final class Outcomes {

    private static final int METHOD_NOT_ALLOWED = 405;

    private final PayloadChooser payloads;
    private final Diagnostics diagnostics;

    Outcomes(PayloadChooser payloads, Diagnostics diagnostics) {
        this.payloads = payloads;
        this.diagnostics = diagnostics;
    }

    /** The operation's successes; none where the document says that the method is not allowed. */
    List<Success> successes(Operation operation) {
        var responses = successResponses(operation);
        return responses.stream()
                .flatMap(response -> successes(operation, response).stream())
                .toList();
    }

    /** One for each Java type of the body. */
    private List<Success> successes(Operation operation, Response response) {
        var bodies = operation.method() == HttpMethod.HEAD
                ? List.<Payload>of()
                : payloads.all(response.contents(), Direction.RESPONSE);
        if (bodies.isEmpty()) {
            return List.of(new Success(response, Optional.empty(), Optional.empty()));
        }
        var successes = new ArrayList<Success>();
        for (var body : bodies) {
            var word = successes.isEmpty()
                    ? Optional.<String>empty()
                    : Optional.of(MediaTypeWords.pascal(body.mediaType()));
            successes.add(new Success(response, Optional.of(body), word));
        }
        return successes;
    }

    /** Every other declared answer. */
    List<Failure> failures(Operation operation, List<Success> successes) {
        return operation.responses().stream()
                .filter(response -> successes.stream().map(Success::response).noneMatch(response::equals))
                .map(response -> new Failure(response, payload(operation, response)))
                .toList();
    }

    /** The answer to HEAD has no content, whatever the document describes (RFC 9110, section 9.3.2). */
    private Optional<Payload> payload(Operation operation, Response response) {
        return operation.method() == HttpMethod.HEAD
                ? Optional.empty()
                : payloads.choose(response.contents(), Direction.RESPONSE);
    }

    /** 405 where that is all there is. */
    OptionalInt fixedStatus(Operation operation, List<Success> successes) {
        return successes.isEmpty() && declares405(operation) ? OptionalInt.of(METHOD_NOT_ALLOWED) : OptionalInt.empty();
    }

    private List<Response> successResponses(Operation operation) {
        var good = ofClass(operation, 2);
        if (!good.isEmpty() || declares405(operation)) {
            return good;
        }
        var redirections = ofClass(operation, 3);
        if (!redirections.isEmpty()) {
            return redirections;
        }
        var byDefault = operation.responses().stream()
                .filter(response -> response.status() instanceof Status.Default)
                .toList();
        return byDefault.isEmpty() ? List.of(assumed(operation)) : byDefault;
    }

    private Response assumed(Operation operation) {
        diagnostics.report(
                DiagnosticCode.NOT_HONOURED,
                operation.origin(),
                operation.label() + " declares no answer for a call that ends well: 204 without a body is assumed",
                "declare a 2xx response");
        return new Response(new Status.Exact(204), List.of(), List.of(), List.of(), Docs.NONE, operation.origin());
    }

    private static boolean declares405(Operation operation) {
        return operation.responses().stream()
                .anyMatch(response ->
                        response.status() instanceof Status.Exact exact && exact.code() == METHOD_NOT_ALLOWED);
    }

    private static List<Response> ofClass(Operation operation, int hundreds) {
        return operation.responses().stream()
                .filter(response -> {
                    var status = response.status();
                    return (status instanceof Status.Exact exact && exact.code() / 100 == hundreds)
                            || (status instanceof Status.Range range && range.hundreds() == hundreds);
                })
                .toList();
    }
}
