package dev.dovetail.generator.type;

import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.RequestBody;
import dev.dovetail.contract.model.Response;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.view.Aliases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model in which everything that a Java type of somebody else stands for is a name for an opaque text: nobody looks into
 * it, checks it or gives it a default. Parameters and headers are written as text, which is the runtime's business, and
 * keep the type that the document gives them.
 */
public final class MappedModel {

    private static final TypeRef OPAQUE = new TypeRef.Scalar(ScalarKind.STRING, Constraints.NONE);

    private final Api api;
    private final TypeMappings mappings;

    private MappedModel(Api api, TypeMappings mappings) {
        this.api = api;
        this.mappings = mappings;
    }

    /**
     * The model with the mappings applied.
     *
     * @throws IllegalArgumentException if a mapping names no schema, or one of which a union is made
     */
    public static Api of(Api api, TypeMappings mappings) {
        if (mappings.none()) {
            return api;
        }
        var model = new MappedModel(api, mappings);
        model.refuseWhatCannotBe();
        return new Api(
                api.openapi(),
                api.info(),
                api.servers(),
                api.tags(),
                api.operations().stream().map(model::operation).toList(),
                api.events().stream().map(model::operation).toList(),
                model.declarations(),
                api.securitySchemes());
    }

    private void refuseWhatCannotBe() {
        for (var name : mappings.schemas().keySet()) {
            if (api.declarations().keySet().stream()
                    .noneMatch(id -> TypeMappings.of(Map.of(name, "x.X"), Map.of())
                            .of(id)
                            .isPresent())) {
                throw new IllegalArgumentException("a type is mapped that the document does not have: " + name);
            }
        }
        for (var declaration : api.declarations().values()) {
            if (declaration instanceof TypeDecl.UnionDecl union
                    && mappings.of(union.id()).isEmpty()) {
                union.variants().stream()
                        .map(TypeRef::withoutNull)
                        .filter(variant -> variant instanceof TypeRef.Named named && mapped(named.id()))
                        .findFirst()
                        .ifPresent(variant -> {
                            throw new IllegalArgumentException(
                                    "a variant of " + union.id().pointer()
                                            + " cannot be mapped, because it has to be one of its subtypes: map the union");
                        });
            }
        }
    }

    private Map<TypeId, TypeDecl> declarations() {
        var declarations = new LinkedHashMap<TypeId, TypeDecl>();
        for (var declaration : api.declarations().values()) {
            if (mapped(declaration.id())) {
                var nullable = Aliases.resolve(api, new TypeRef.Named(declaration.id()))
                        .nullable();
                declarations.put(
                        declaration.id(),
                        new TypeDecl.AliasDecl(
                                declaration.id(),
                                declaration.docs(),
                                declaration.origin(),
                                nullable ? new TypeRef.NullableOf(OPAQUE) : OPAQUE));
            } else if (!insideMapped(declaration.id())) {
                declarations.put(declaration.id(), declaration(declaration));
            }
        }
        for (var format : mappings.formats().keySet()) {
            var id = TypeMappings.format(format);
            var nowhere = new Location("", id.pointer(), 0, 0);
            declarations.put(id, new TypeDecl.AliasDecl(id, Docs.NONE, nowhere, OPAQUE));
        }
        return declarations;
    }

    private boolean mapped(TypeId id) {
        return mappings.of(id).isPresent();
    }

    /** A type that stands inside one that is mapped, and that nobody else can mention but by its place. */
    private boolean insideMapped(TypeId id) {
        return api.declarations().keySet().stream()
                .anyMatch(other -> mapped(other) && id.pointer().startsWith(other.pointer() + "/"));
    }

    private TypeDecl declaration(TypeDecl declaration) {
        return declaration.accept(new TypeDecl.Visitor<>() {
            @Override
            public TypeDecl objectDecl(TypeDecl.ObjectDecl decl) {
                var additional = decl.additional() instanceof AdditionalMembers.Declared declared
                        ? new AdditionalMembers.Declared(type(declared.type()))
                        : decl.additional();
                return new TypeDecl.ObjectDecl(
                        decl.id(),
                        decl.docs(),
                        decl.origin(),
                        decl.members().stream().map(MappedModel.this::member).toList(),
                        additional,
                        decl.bounds(),
                        decl.bases());
            }

            @Override
            public TypeDecl enumDecl(TypeDecl.EnumDecl decl) {
                return decl;
            }

            @Override
            public TypeDecl unionDecl(TypeDecl.UnionDecl decl) {
                return decl;
            }

            @Override
            public TypeDecl aliasDecl(TypeDecl.AliasDecl decl) {
                return new TypeDecl.AliasDecl(decl.id(), decl.docs(), decl.origin(), type(decl.target()));
            }
        });
    }

    private Member member(Member member) {
        var type = type(member.type());
        return new Member(
                member.wireName(),
                type,
                member.required(),
                member.access(),
                opaque(type) ? Optional.empty() : member.defaultValue(),
                member.docs(),
                member.origin());
    }

    private boolean opaque(TypeRef type) {
        return type.withoutNull() instanceof TypeRef.Named named && mapped(named.id());
    }

    private Operation operation(Operation operation) {
        return new Operation(
                operation.operationId(),
                operation.method(),
                operation.path(),
                operation.tags(),
                operation.parameters().stream().map(this::parameter).toList(),
                operation
                        .requestBody()
                        .map(body -> new RequestBody(
                                body.required(), contents(body.contents()), body.docs(), body.origin())),
                operation.responses().stream()
                        .map(one -> new Response(
                                one.status(),
                                contents(one.contents()),
                                one.headers().stream().map(this::header).toList(),
                                one.links(),
                                one.docs(),
                                one.origin()))
                        .toList(),
                operation.security(),
                operation.docs(),
                operation.origin(),
                operation.event());
    }

    private List<Content> contents(List<Content> contents) {
        return contents.stream()
                .map(content -> new Content(
                        content.mediaType(),
                        content.type().map(this::type),
                        content.schemaPointer(),
                        content.encodings(),
                        content.examples(),
                        content.origin()))
                .toList();
    }

    /** A parameter that mentions what is mapped is text. */
    private Parameter parameter(Parameter parameter) {
        var type = parameter.type().accept(new PlainType(api, mappings));
        return new Parameter(
                parameter.name(),
                parameter.in(),
                parameter.required(),
                type,
                parameter.style(),
                parameter.explode(),
                parameter.allowReserved(),
                parameter.mediaType(),
                parameter.defaultValue(),
                parameter.example(),
                parameter.docs(),
                parameter.origin());
    }

    private Header header(Header header) {
        var type = header.type().accept(new PlainType(api, mappings));
        return new Header(
                header.name(),
                header.required(),
                type,
                header.schemaPointer(),
                header.explode(),
                header.mediaType(),
                header.docs(),
                header.origin());
    }

    private TypeRef type(TypeRef type) {
        return type.accept(new WithFormats(mappings));
    }
}
