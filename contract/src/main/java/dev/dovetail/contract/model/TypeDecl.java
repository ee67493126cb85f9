package dev.dovetail.contract.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.Location;
import java.util.List;

/** A type that the document declares, under a component's name or in the place where it is used. */
public sealed interface TypeDecl {

    /** What it is known by. */
    TypeId id();

    /** What the document says about it in prose. */
    Docs docs();

    /** Where it stands. */
    Location origin();

    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    /**
     * An object with named members, {@code allOf} already merged.
     *
     * @param members in document order
     * @param additional what members beyond the named ones mean
     * @param bounds how many members there may be, the named ones among them
     * @param bases objects that this one extends by {@code allOf} and that carry a discriminator; one that stands in the
     *     place where it is used is not declared
     */
    record ObjectDecl(
            TypeId id,
            Docs docs,
            Location origin,
            List<Member> members,
            AdditionalMembers additional,
            Bounds bounds,
            List<TypeId> bases)
            implements TypeDecl {

        /** An object with any number of members. */
        public ObjectDecl(
                TypeId id,
                Docs docs,
                Location origin,
                List<Member> members,
                AdditionalMembers additional,
                List<TypeId> bases) {
            this(id, docs, origin, members, additional, Bounds.NONE, bases);
        }

        public ObjectDecl {
            members = List.copyOf(members);
            bases = List.copyOf(bases);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.objectDecl(this);
        }
    }

    /**
     * A closed list of values. JSON null is not among them: it makes the use a {@link TypeRef.NullableOf}.
     *
     * @param kind the scalar that the values are written as: STRING, INT32, INT64, DECIMAL or BOOLEAN
     * @param values in document order, without repetitions
     */
    record EnumDecl(TypeId id, Docs docs, Location origin, ScalarKind kind, List<JsonNode> values) implements TypeDecl {
        public EnumDecl {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumDecl(this);
        }
    }

    /** One of several types: {@code oneOf} or {@code anyOf}. */
    record UnionDecl(TypeId id, Docs docs, Location origin, List<TypeRef> variants, Discrimination discrimination)
            implements TypeDecl {
        public UnionDecl {
            variants = List.copyOf(variants);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unionDecl(this);
        }
    }

    /** A name for a type that needs no Java type of its own: a scalar, an array, a map, free JSON. */
    record AliasDecl(TypeId id, Docs docs, Location origin, TypeRef target) implements TypeDecl {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aliasDecl(this);
        }
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** An object. */
        R objectDecl(ObjectDecl decl);

        /** An enumeration. */
        R enumDecl(EnumDecl decl);

        /** A union. */
        R unionDecl(UnionDecl decl);

        /** An alias. */
        R aliasDecl(AliasDecl decl);
    }
}
