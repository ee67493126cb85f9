package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The types that were referred to so far. A declaration is made after the reference to it, from a queue: recursive
 * types need no special case, and no document nests too deeply for the stack.
 */
final class TypeRegistry {

    private final Map<TypeId, Optional<TypeDecl>> declarations = new LinkedHashMap<>();
    private final Deque<Pending> pending = new ArrayDeque<>();

    /** A reference to the type of this id; the first one has it declared. */
    TypeRef.Named request(TypeId id, Supplier<TypeDecl> declaration) {
        if (declarations.putIfAbsent(id, Optional.empty()) == null) {
            pending.add(new Pending(id, declaration));
        }
        return new TypeRef.Named(id);
    }

    /** Makes all declarations that are waiting, and those that they ask for. */
    void drain() {
        for (var next = pending.poll(); next != null; next = pending.poll()) {
            declarations.put(next.id(), Optional.of(next.declaration().get()));
        }
    }

    /** All declarations, in the order in which they were first referred to. */
    Map<TypeId, TypeDecl> declarations() {
        var made = new LinkedHashMap<TypeId, TypeDecl>();
        declarations.forEach((id, declaration) -> declaration.ifPresent(decl -> made.put(id, decl)));
        return made;
    }

    private record Pending(TypeId id, Supplier<TypeDecl> declaration) {}
}
