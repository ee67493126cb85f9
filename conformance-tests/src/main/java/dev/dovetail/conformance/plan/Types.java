package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Response;
import dev.dovetail.contract.model.Status;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.List;
import java.util.Optional;

/** Answers about the types of a document that planning and judging both ask for. */
public final class Types {
    private final Api api;

    /** Answers about the types of this document. */
    public Types(Api api) {
        this.api = api;
    }

    /** What a use comes to: nullability and aliases taken off. */
    public TypeRef plain(TypeRef type) {
        var plain = type.withoutNull();
        while (plain instanceof TypeRef.Named named
                && api.declaration(named.id()) instanceof TypeDecl.AliasDecl alias) {
            plain = alias.target().withoutNull();
        }
        return plain;
    }

    /** The declaration of an object, if the type is one. */
    public Optional<TypeDecl.ObjectDecl> object(TypeRef type) {
        return declaration(type, TypeDecl.ObjectDecl.class);
    }

    /** The declaration behind the type, if it is of this kind. */
    public <D extends TypeDecl> Optional<D> declaration(TypeRef type, Class<D> kind) {
        return plain(type) instanceof TypeRef.Named named
                ? Optional.of(api.declaration(named.id()))
                        .filter(kind::isInstance)
                        .map(kind::cast)
                : Optional.empty();
    }

    /** Whether JSON null is one of the values, also through an alias. */
    public boolean nullable(TypeRef type) {
        return type.nullable()
                || plain(type) instanceof TypeRef.AnyJson
                || (type instanceof TypeRef.Named named
                        && api.declaration(named.id()) instanceof TypeDecl.AliasDecl alias
                        && nullable(alias.target()));
    }

    /** The response that a documented request gets: the first of class 2; else 3; else of 405 alone. */
    public Optional<Response> success(Operation operation) {
        return first(operation, 2).or(() -> first(operation, 3)).or(() -> refusal(operation));
    }

    /** The 405 of an operation that documents no success. */
    public Optional<Response> refusal(Operation operation) {
        return first(operation, 2).isPresent() || first(operation, 3).isPresent()
                ? Optional.empty()
                : operation.responses().stream()
                        .filter(response -> response.status() instanceof Status.Exact exact && exact.code() == 405)
                        .findFirst();
    }

    /** The type of the JSON body of a success. */
    public Optional<TypeRef> answer(Operation operation) {
        return success(operation)
                .flatMap(response -> response.contents().stream()
                        .filter(Content::json)
                        .findFirst()
                        .flatMap(Content::type));
    }

    /** The member that holds the items, if an object is a page of a list: its only member that is an array. */
    public Optional<Member> items(TypeRef type) {
        return object(type).flatMap(declaration -> {
            var arrays = declaration.members().stream()
                    .filter(member -> plain(member.type()) instanceof TypeRef.ListOf)
                    .toList();
            return arrays.size() == 1 ? Optional.of(arrays.get(0)) : Optional.empty();
        });
    }

    /** Whether the operation answers with a list: an array, or a page of one. */
    public boolean lists(Operation operation) {
        var segments = operation.path().segments();
        var last = segments.stream().filter(segment -> !segment.isEmpty()).reduce((a, b) -> b);
        if (last.isEmpty() || last.get().startsWith("{")) {
            return false;
        }
        return answer(operation)
                .filter(type -> plain(type) instanceof TypeRef.ListOf
                        || items(type).filter(items -> isPage(type)).isPresent())
                .isPresent();
    }

    /** A page has its items and words about the paging; an ordinary object with an array has more to say. */
    private boolean isPage(TypeRef type) {
        var names = object(type).stream()
                .flatMap(declaration -> declaration.members().stream())
                .map(Member::wireName)
                .toList();
        return List.of("results", "items", "data", "values", "entries", "content", "records").stream()
                        .anyMatch(names::contains)
                || names.size() <= 2;
    }

    private static Optional<Response> first(Operation operation, int hundreds) {
        return operation.responses().stream()
                .filter(response -> switch (response.status().text().charAt(0)) {
                    case '2' -> hundreds == 2;
                    case '3' -> hundreds == 3;
                    default -> false;
                })
                .findFirst();
    }
}
