package dev.dovetail.contract.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A whole document. Order is the document's everywhere.
 *
 * @param operations what the API serves
 * @param events what the API's owner sends: webhooks, then callbacks
 * @param openapi the version of the standard as written, for example {@code 3.1.0}
 * @param declarations every declared type that anything refers to, and every component schema
 */
public record Api(
        String openapi,
        Info info,
        List<Server> servers,
        List<Tag> tags,
        List<Operation> operations,
        List<Operation> events,
        Map<TypeId, TypeDecl> declarations,
        Map<String, SecurityScheme> securitySchemes) {

    /** An API that sends nothing by itself. */
    public Api(
            String openapi,
            Info info,
            List<Server> servers,
            List<Tag> tags,
            List<Operation> operations,
            Map<TypeId, TypeDecl> declarations,
            Map<String, SecurityScheme> securitySchemes) {
        this(openapi, info, servers, tags, operations, List.of(), declarations, securitySchemes);
    }

    public Api {
        servers = List.copyOf(servers);
        tags = List.copyOf(tags);
        operations = List.copyOf(operations);
        events = List.copyOf(events);
        declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
        securitySchemes = Collections.unmodifiableMap(new LinkedHashMap<>(securitySchemes));
    }

    /** The same API with some of its operations and declarations, and without events. */
    public Api with(List<Operation> newOperations, Map<TypeId, TypeDecl> newDeclarations) {
        return with(newOperations, List.of(), newDeclarations);
    }

    /** The same API with some of its operations, events and declarations. */
    public Api with(List<Operation> newOperations, List<Operation> newEvents, Map<TypeId, TypeDecl> newDeclarations) {
        return new Api(openapi, info, servers, tags, newOperations, newEvents, newDeclarations, securitySchemes);
    }

    /** What the API serves, then what its owner sends. */
    public List<Operation> exchanges() {
        return Stream.concat(operations.stream(), events.stream()).toList();
    }

    /**
     * The declaration behind an id.
     *
     * @throws IllegalArgumentException if there is none: lowering never leaves a dangling id
     */
    public TypeDecl declaration(TypeId id) {
        var declaration = declarations.get(id);
        if (declaration == null) {
            throw new IllegalArgumentException("no declaration " + id.pointer());
        }
        return declaration;
    }
}
