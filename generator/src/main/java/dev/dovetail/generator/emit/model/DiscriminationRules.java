package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.type.RuntimeTypes;
import dev.dovetail.generator.view.Direction;
import java.util.List;

/** The rules by which a value's variant is found, as calls on the runtime's {@code Unions}. */
final class DiscriminationRules {

    private final GenerationContext context;

    DiscriminationRules(GenerationContext context) {
        this.context = context;
    }

    CodeBlock of(TypeDecl.UnionDecl union, Direction view) {
        var variants = context.names().variants(union.id(), view);
        var discrimination = union.discrimination();
        var rules = CodeBlock.builder();
        if (discrimination instanceof Discrimination.ByProperty byProperty) {
            addProperty(rules, byProperty, variants);
        } else if (discrimination instanceof Discrimination.ByJsonKind) {
            for (var i = 0; i < variants.size(); i++) {
                addKind(rules, union.variants().get(i), variants.get(i));
            }
        } else if (discrimination instanceof Discrimination.ByRequiredMembers byMembers) {
            addMembers(rules, byMembers, variants);
        } else {
            variants.forEach(variant -> rules.add("\n.trial($T.class)", variant));
        }
        return rules.build();
    }

    private static void addProperty(
            CodeBlock.Builder rules, Discrimination.ByProperty byProperty, List<ClassName> variants) {
        byProperty
                .mapping()
                .forEach((value, index) -> rules.add(
                        "\n.property($L, $L, $T.class)",
                        Literals.string(byProperty.property()),
                        Literals.string(value),
                        variants.get(index)));
    }

    /** Variants with members to know them by first, so that one without any is what is left. */
    private static void addMembers(
            CodeBlock.Builder rules, Discrimination.ByRequiredMembers byMembers, List<ClassName> variants) {
        for (var i = 0; i < variants.size(); i++) {
            var members =
                    byMembers.members().get(i).stream().map(Literals::string).toList();
            if (!members.isEmpty()) {
                rules.add("\n.required($T.class, $L)", variants.get(i), CodeBlock.join(members, ", "));
            }
        }
        for (var i = 0; i < variants.size(); i++) {
            if (byMembers.members().get(i).isEmpty()) {
                rules.add("\n.trial($T.class)", variants.get(i));
            }
        }
    }

    private void addKind(CodeBlock.Builder rules, TypeRef type, ClassName variant) {
        var kind = context.types().resolve(type).withoutNull().accept(new KindOf());
        if (kind.isEmpty()) {
            rules.add("\n.trial($T.class)", variant);
        } else {
            rules.add("\n.kind($T.$L, $T.class)", RuntimeTypes.JSON_KIND, kind, variant);
        }
    }

    private static String kind(ScalarKind kind) {
        return switch (kind) {
            case STRING, DATE_TIME, DATE, UUID, URI, BYTE, PASSWORD -> "STRING";
            case INT32, INT64 -> "INTEGER";
            case FLOAT, DOUBLE, DECIMAL -> "NUMBER";
            case BOOLEAN -> "BOOLEAN";
        };
    }

    /** The name of a runtime {@code JsonKind}; empty where a type has several. */
    private final class KindOf implements TypeRef.Visitor<String> {

        @Override
        public String scalar(TypeRef.Scalar type) {
            return kind(type.kind());
        }

        @Override
        public String listOf(TypeRef.ListOf type) {
            return "ARRAY";
        }

        @Override
        public String mapOf(TypeRef.MapOf type) {
            return "OBJECT";
        }

        @Override
        public String named(TypeRef.Named type) {
            return context.api().declaration(type.id()).accept(new KindOfDeclaration());
        }

        @Override
        public String nullableOf(TypeRef.NullableOf type) {
            return type.type().accept(this);
        }

        @Override
        public String binary(TypeRef.Binary type) {
            return "STRING";
        }

        @Override
        public String anyJson(TypeRef.AnyJson type) {
            return "";
        }
    }

    private static final class KindOfDeclaration implements TypeDecl.Visitor<String> {

        @Override
        public String objectDecl(TypeDecl.ObjectDecl decl) {
            return "OBJECT";
        }

        @Override
        public String enumDecl(TypeDecl.EnumDecl decl) {
            return kind(decl.kind());
        }

        @Override
        public String unionDecl(TypeDecl.UnionDecl decl) {
            return "";
        }

        @Override
        public String aliasDecl(TypeDecl.AliasDecl decl) {
            return "";
        }
    }
}
