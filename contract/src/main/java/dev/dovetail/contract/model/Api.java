package dev.dovetail.contract.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole document. Order is the document's everywhere.
 *
 * @param openapi the version of the standard as written, for example {@code 3.1.0}
 * @param declarations every declared type that anything refers to, and every component schema
 */
public record Api(
        String openapi,
        Info info,
        List<Server> servers,
        List<Tag> tags,
        List<Operation> operations,
        Map<TypeId, TypeDecl> declarations,
        Map<String, SecurityScheme> securitySchemes) {
    public Api {
        servers = List.copyOf(servers);
        tags = List.copyOf(tags);
        operations = List.copyOf(operations);
        declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
        securitySchemes = Collections.unmodifiableMap(new LinkedHashMap<>(securitySchemes));
    }

    /** The same API with some of its operations and declarations. */
    public Api with(List<Operation> newOperations, Map<TypeId, TypeDecl> newDeclarations) {
        return new Api(openapi, info, servers, tags, newOperations, newDeclarations, securitySchemes);
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
