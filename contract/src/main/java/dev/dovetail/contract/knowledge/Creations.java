package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Response;
import dev.dovetail.contract.model.Status;
import dev.dovetail.contract.model.TypeRef;

/** Which operations make new things, and whether their answers tell what those are called. */
final class Creations {

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final Api api;

    Creations(Api api) {
        this.api = api;
    }

    /** Whether a POST may be how things of a collection come into being: not one that searches, nor one that tells nothing. */
    boolean mayCreate(Operation operation, boolean identityIsAnswered) {
        if (operation.method() != HttpMethod.POST
                || operation.responses().stream().noneMatch(SuccessBody::success)) {
            return false;
        }
        return identityIsAnswered || documentsCreation(operation) || (!answersList(operation) && silent(operation));
    }

    /** Whether 201 or a Location is among what is answered. */
    boolean documentsCreation(Operation operation) {
        return operation.responses().stream()
                .anyMatch(response -> has(response, CREATED)
                        || (SuccessBody.success(response)
                                && response.headers().stream()
                                        .anyMatch(header -> header.name().equalsIgnoreCase("Location"))));
    }

    /** Whether a PUT or POST on a thing's own path makes the thing when there is none. */
    boolean createsUnderChosenName(Operation operation) {
        return (operation.method() == HttpMethod.PUT || operation.method() == HttpMethod.POST)
                && operation.responses().stream().anyMatch(response -> has(response, CREATED));
    }

    /** Whether the document does not say what is answered, though something is. */
    private boolean silent(Operation operation) {
        var type = SuccessBody.type(operation).map(known -> SuccessBody.resolved(known, api));
        if (type.isEmpty()) {
            return operation.responses().stream().noneMatch(response -> has(response, NO_CONTENT));
        }
        return type.get() instanceof TypeRef.AnyJson || type.get() instanceof TypeRef.MapOf;
    }

    private boolean answersList(Operation operation) {
        return SuccessBody.type(operation)
                .filter(type -> SuccessBody.resolved(type, api) instanceof TypeRef.ListOf)
                .isPresent();
    }

    private static boolean has(Response response, int status) {
        return response.status() instanceof Status.Exact exact && exact.code() == status;
    }
}
