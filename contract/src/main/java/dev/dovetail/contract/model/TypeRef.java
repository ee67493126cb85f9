package dev.dovetail.contract.model;

/** A use of a type: what stands at a member, a parameter, a body. Declarations are {@link TypeDecl}. */
public sealed interface TypeRef {

    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    /** A single JSON string, number or boolean. */
    record Scalar(ScalarKind kind, Constraints constraints) implements TypeRef {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /** A JSON array. */
    record ListOf(TypeRef element, Bounds bounds) implements TypeRef {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listOf(this);
        }
    }

    /** A JSON object whose members are not named: only {@code additionalProperties}. */
    record MapOf(TypeRef value, Bounds bounds) implements TypeRef {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapOf(this);
        }
    }

    /** A declared type. {@link Api#declarations()} has it. */
    record Named(TypeId id) implements TypeRef {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /** The type or JSON null. Never directly around another {@code NullableOf}. */
    record NullableOf(TypeRef type) implements TypeRef {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nullableOf(this);
        }
    }

    /** Octets that are not JSON: a file in a multipart body, a whole body of {@code application/octet-stream}. */
    record Binary() implements TypeRef {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** Any JSON value, null included. */
    record AnyJson() implements TypeRef {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyJson(this);
        }
    }

    /** This type without an outer {@link NullableOf}. */
    default TypeRef withoutNull() {
        return this instanceof NullableOf nullable ? nullable.type() : this;
    }

    /** Whether JSON null is one of the values: {@link NullableOf} and {@link AnyJson}. */
    default boolean nullable() {
        return this instanceof NullableOf || this instanceof AnyJson;
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** A single value. */
        R scalar(Scalar type);

        /** An array. */
        R listOf(ListOf type);

        /** A map. */
        R mapOf(MapOf type);

        /** A declared type. */
        R named(Named type);

        /** A type or null. */
        R nullableOf(NullableOf type);

        /** Octets. */
        R binary(Binary type);

        /** Any JSON. */
        R anyJson(AnyJson type);
    }
}
