package dev.dovetail.contract;

import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Bounds;
import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.SecurityRequirement;
import dev.dovetail.contract.model.SecurityScheme;
import dev.dovetail.contract.model.Server;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Writes a model as text, so that a case can say what it expects and a difference can be read. */
final class ApiText {

    private final StringBuilder out = new StringBuilder();

    private ApiText() {}

    static String of(Api api) {
        var text = new ApiText();
        text.api(api);
        return text.out.toString();
    }

    private void api(Api api) {
        line("%s %s (OpenAPI %s)", api.info().title(), api.info().version(), api.openapi());
        api.servers().forEach(this::server);
        api.tags().forEach(tag -> line("tag %s", tag.name()));
        api.securitySchemes().values().forEach(this::scheme);
        api.operations().forEach(this::operation);
        api.declarations().values().forEach(declaration -> {
            line("");
            declaration.accept(new Declarations());
        });
    }

    private void server(Server server) {
        line("server %s", server.url());
        server.variables()
                .forEach((name, variable) -> line(
                        "  {%s} = %s%s",
                        name,
                        variable.defaultValue(),
                        variable.allowed().isEmpty() ? "" : " of " + variable.allowed()));
    }

    private void scheme(SecurityScheme scheme) {
        var kind = scheme.getClass().getSimpleName();
        if (scheme instanceof SecurityScheme.Http http) {
            kind += " " + http.scheme();
        } else if (scheme instanceof SecurityScheme.ApiKey key) {
            kind += " " + key.in().text() + " " + key.parameterName();
        } else if (scheme instanceof SecurityScheme.OAuth2 oauth) {
            kind += " "
                    + oauth.flows().entrySet().stream()
                            .map(flow ->
                                    flow.getKey() + flow.getValue().scopes().keySet())
                            .collect(Collectors.joining(" "));
        }
        line("scheme %s: %s", scheme.name(), kind);
    }

    private void operation(Operation operation) {
        line("");
        line(
                "%s %s%s%s",
                operation.method(),
                operation.path(),
                operation.operationId().map(id -> " " + id).orElse(""),
                operation.docs().deprecated() ? " deprecated" : "");
        operation.tags().forEach(tag -> line("  tag %s", tag));
        operation.parameters().forEach(this::parameter);
        operation.requestBody().ifPresent(body -> {
            line("  body%s", body.required() ? " required" : "");
            body.contents().forEach(this::content);
        });
        operation.responses().forEach(response -> {
            line("  %s", response.status().text());
            response.headers()
                    .forEach(header -> line(
                            "    header %s%s: %s",
                            header.name(), header.required() ? " required" : "", type(header.type())));
            response.contents().forEach(this::content);
            response.links().forEach(link -> line("    link %s: %s %s", link.name(), link.target(), link.parameters()));
        });
        line("  security %s", security(operation.security()));
    }

    private static String security(SecurityRequirement security) {
        if (security.alternatives().isEmpty()) {
            return "none";
        }
        return security.alternatives().stream()
                .map(alternative -> alternative.scopes().isEmpty()
                        ? "anyone"
                        : alternative.scopes().entrySet().stream()
                                .map(scheme -> scheme.getKey() + scheme.getValue())
                                .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(" or "));
    }

    private void parameter(Parameter parameter) {
        line(
                "  %s %s%s: %s %s%s%s%s%s",
                parameter.in().text(),
                parameter.name(),
                parameter.required() ? " required" : "",
                type(parameter.type()),
                parameter.mediaType().orElse(parameter.style().text()),
                parameter.explode() ? " explode" : "",
                parameter.allowReserved() ? " reserved" : "",
                parameter.defaultValue().map(value -> " = " + value).orElse(""),
                parameter.docs().deprecated() ? " deprecated" : "");
    }

    private void content(Content content) {
        line(
                "    %s: %s%s%s",
                content.mediaType(),
                content.type().map(ApiText::type).orElse("-"),
                content.schemaPointer().map(pointer -> " at " + pointer).orElse(""),
                content.examples().isEmpty() ? "" : " examples " + content.examples());
    }

    private static String type(TypeRef type) {
        return type.accept(new Types());
    }

    private static String id(TypeId id) {
        var components = "/components/schemas/";
        var pointer = id.pointer();
        return pointer.startsWith(components) ? pointer.substring(components.length()) : pointer;
    }

    private void line(String format, Object... arguments) {
        out.append(String.format(format, arguments).stripTrailing()).append('\n');
    }

    private static String bounds(Bounds bounds) {
        var text =
                option("min", bounds.minimum()) + option("max", bounds.maximum()) + (bounds.unique() ? " unique" : "");
        return text.isEmpty() ? "" : " (" + text.strip() + ")";
    }

    private static String constraints(Constraints constraints) {
        var text = constraints.format().map(format -> " " + format).orElse("")
                + option("minLength", constraints.minLength())
                + option("maxLength", constraints.maxLength())
                + option("pattern", constraints.pattern())
                + option("minimum", constraints.minimum())
                + option("maximum", constraints.maximum())
                + option("exclusiveMinimum", constraints.exclusiveMinimum())
                + option("exclusiveMaximum", constraints.exclusiveMaximum())
                + option("multipleOf", constraints.multipleOf());
        return text.isEmpty() ? "" : " (" + text.strip() + ")";
    }

    private static String option(String name, Optional<?> value) {
        return value.map(each -> " " + name + "=" + each).orElse("");
    }

    private static String option(String name, OptionalInt value) {
        return value.isPresent() ? " " + name + "=" + value.getAsInt() : "";
    }

    private final class Declarations implements TypeDecl.Visitor<Void> {
        @Override
        public Void objectDecl(TypeDecl.ObjectDecl decl) {
            var bases = decl.bases().stream().map(ApiText::id).toList();
            line("object %s%s", id(decl.id()), bases.isEmpty() ? "" : " extends " + bases);
            decl.members().forEach(this::member);
            if (decl.additional() instanceof AdditionalMembers.Declared declared) {
                line("  *: %s", type(declared.type()));
            } else if (decl.additional() instanceof AdditionalMembers.Forbidden) {
                line("  closed");
            }
            return null;
        }

        private void member(Member member) {
            line(
                    "  %s%s: %s%s%s%s",
                    member.wireName(),
                    member.required() ? " required" : "",
                    type(member.type()),
                    switch (member.access()) {
                        case BOTH -> "";
                        case READ_ONLY -> " read-only";
                        case WRITE_ONLY -> " write-only";
                    },
                    member.defaultValue().map(value -> " = " + value).orElse(""),
                    member.docs().deprecated() ? " deprecated" : "");
        }

        @Override
        public Void enumDecl(TypeDecl.EnumDecl decl) {
            line("enum %s: %s %s", id(decl.id()), decl.kind(), decl.values());
            return null;
        }

        @Override
        public Void unionDecl(TypeDecl.UnionDecl decl) {
            line("union %s by %s", id(decl.id()), discrimination(decl.discrimination()));
            decl.variants().forEach(variant -> line("  | %s", type(variant)));
            return null;
        }

        private String discrimination(Discrimination discrimination) {
            if (discrimination instanceof Discrimination.ByProperty property) {
                return "property " + property.property() + " " + property.mapping();
            }
            if (discrimination instanceof Discrimination.ByRequiredMembers required) {
                return "required members " + required.members();
            }
            return discrimination instanceof Discrimination.ByJsonKind ? "JSON kind" : "trial";
        }

        @Override
        public Void aliasDecl(TypeDecl.AliasDecl decl) {
            line("alias %s = %s", id(decl.id()), type(decl.target()));
            return null;
        }
    }

    private static final class Types implements TypeRef.Visitor<String> {
        @Override
        public String scalar(TypeRef.Scalar type) {
            return type.kind() + constraints(type.constraints());
        }

        @Override
        public String listOf(TypeRef.ListOf type) {
            return "list" + bounds(type.bounds()) + " of " + type(type.element());
        }

        @Override
        public String mapOf(TypeRef.MapOf type) {
            return "map" + bounds(type.bounds()) + " of " + type(type.value());
        }

        @Override
        public String named(TypeRef.Named type) {
            return id(type.id());
        }

        @Override
        public String nullableOf(TypeRef.NullableOf type) {
            return "nullable " + type(type.type());
        }

        @Override
        public String binary(TypeRef.Binary type) {
            return "binary";
        }

        @Override
        public String anyJson(TypeRef.AnyJson type) {
            return "any";
        }
    }

    static String of(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
