package dev.dovetail.generator.naming;

import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.Optional;
import java.util.function.Function;

/** What the record of a union's variant is called when the variant has no name of its own in the document. */
final class VariantWords {

    private static final int LONGEST_TITLE = 40;

    private VariantWords() {}

    /**
     * The name of an object that is declared inside the union: its title, or what tells it from the others.
     *
     * @return empty where only its position would be left to name it by
     */
    static Optional<String> ofInline(TypeDecl.UnionDecl union, int index, TypeDecl variant) {
        return variant.docs()
                .summary()
                .filter(title -> title.length() <= LONGEST_TITLE)
                .or(() -> telling(union.discrimination(), index))
                .map(words -> Words.of(words).pascal());
    }

    /** The name of the record around a value that is not an object. */
    static String ofWrapped(TypeRef variant, Function<TypeRef.Named, String> nameOf) {
        return variant.accept(new TypeRef.Visitor<>() {
            @Override
            public String scalar(TypeRef.Scalar type) {
                return VariantWords.scalar(type.kind());
            }

            @Override
            public String listOf(TypeRef.ListOf type) {
                return type.element().accept(this) + "List";
            }

            @Override
            public String mapOf(TypeRef.MapOf type) {
                return type.value().accept(this) + "Map";
            }

            @Override
            public String named(TypeRef.Named type) {
                return nameOf.apply(type);
            }

            @Override
            public String nullableOf(TypeRef.NullableOf type) {
                return type.type().accept(this);
            }

            @Override
            public String binary(TypeRef.Binary type) {
                return "Binary";
            }

            @Override
            public String anyJson(TypeRef.AnyJson type) {
                return "Json";
            }
        });
    }

    private static Optional<String> telling(Discrimination discrimination, int index) {
        if (discrimination instanceof Discrimination.ByProperty byProperty) {
            return byProperty.mapping().entrySet().stream()
                    .filter(entry -> entry.getValue() == index)
                    .map(entry -> entry.getKey())
                    .findFirst();
        }
        if (discrimination instanceof Discrimination.ByRequiredMembers byMembers) {
            return byMembers.members().get(index).stream().findFirst().map(member -> "With " + member);
        }
        return discrimination instanceof Discrimination.ByJsonKind ? Optional.of("Object value") : Optional.empty();
    }

    private static String scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING -> "Text";
            case DATE_TIME -> "DateTime";
            case DATE -> "Date";
            case UUID -> "Uuid";
            case URI -> "Uri";
            case BYTE -> "Bytes";
            case PASSWORD -> "Secret";
            case INT32, INT64 -> "Whole";
            case FLOAT, DOUBLE, DECIMAL -> "Decimal";
            case BOOLEAN -> "Flag";
        };
    }
}
