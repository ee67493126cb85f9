package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Response;
import dev.dovetail.contract.model.Status;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.Optional;

/** What an operation answers when all goes well. */
final class SuccessBody {

    private static final int SUCCESS = 2;

    private SuccessBody() {}

    /** Whether a response is one of success. */
    static boolean success(Response response) {
        if (response.status() instanceof Status.Exact exact) {
            return exact.code() / 100 == SUCCESS;
        }
        return response.status() instanceof Status.Range range && range.hundreds() == SUCCESS;
    }

    /** The JSON object of the first response of success; empty where that has none. */
    static Optional<TypeDecl.ObjectDecl> object(Operation operation, Api api) {
        return type(operation).flatMap(type -> object(type, api));
    }

    /** The type of the JSON body of the first response of success that has one. */
    static Optional<TypeRef> type(Operation operation) {
        return operation.responses().stream()
                .filter(SuccessBody::success)
                .flatMap(response -> response.contents().stream().filter(Content::json))
                .flatMap(content -> content.type().stream())
                .findFirst();
    }

    /** The object that a type is, aliases followed and null left aside. */
    static Optional<TypeDecl.ObjectDecl> object(TypeRef type, Api api) {
        return resolved(type, api) instanceof TypeRef.Named named
                        && api.declaration(named.id()) instanceof TypeDecl.ObjectDecl object
                ? Optional.of(object)
                : Optional.empty();
    }

    /** The type behind aliases, null left aside. */
    static TypeRef resolved(TypeRef type, Api api) {
        var current = type.withoutNull();
        while (current instanceof TypeRef.Named named
                && api.declaration(named.id()) instanceof TypeDecl.AliasDecl alias) {
            current = alias.target().withoutNull();
        }
        return current;
    }
}
