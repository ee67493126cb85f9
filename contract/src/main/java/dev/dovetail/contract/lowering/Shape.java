package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.function.Supplier;

/** What a schema becomes, null left aside. */
sealed interface Shape {

    /** A type that is written out where it is used. */
    record Structural(Supplier<TypeRef> type) implements Shape {
        static Structural of(TypeRef type) {
            return new Structural(() -> type);
        }
    }

    /** A type with a declaration of its own, known by the schema's pointer. */
    record Declared(Supplier<TypeDecl> declaration) implements Shape {}
}
