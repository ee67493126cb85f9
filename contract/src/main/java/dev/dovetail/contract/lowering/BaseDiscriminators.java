package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.source.JsonPointers;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Discriminators that stand on an object which others extend by {@code allOf}, instead of on a choice of them. */
final class BaseDiscriminators {

    private final LoweringContext context;

    BaseDiscriminators(LoweringContext context) {
        this.context = context;
    }

    /**
     * Reports the bases that are used as a type of their own.
     *
     * @param used the pointers of the schemas that a reference leads to
     */
    void report(Map<TypeId, TypeDecl> declarations, Set<String> used) {
        var bases = new LinkedHashSet<TypeId>();
        declarations.values().forEach(declaration -> {
            if (declaration instanceof TypeDecl.ObjectDecl object) {
                bases.addAll(object.bases());
            }
        });
        bases.stream()
                .filter(base -> used.contains(base.pointer()))
                .forEach(base -> context.omission(
                        JsonPointers.child(base.pointer(), "discriminator"),
                        "a discriminator without a choice is not honoured where '" + JsonPointers.last(base.pointer())
                                + "' is used: what the schemas that extend it add is not read",
                        "list the schemas that extend it under oneOf in a schema of its own, and refer to that"));
    }

    /** The discriminator of the first base that all of these objects extend. */
    Optional<SchemaNode> common(Iterable<TypeDecl.ObjectDecl> objects) {
        Set<TypeId> common = null;
        for (var object : objects) {
            if (common == null) {
                common = new LinkedHashSet<>(object.bases());
            } else {
                common.retainAll(object.bases());
            }
        }
        return common == null
                ? Optional.empty()
                : common.stream()
                        .map(base -> JsonPointers.child(base.pointer(), "discriminator"))
                        .flatMap(pointer -> context.at(pointer).map(node -> new SchemaNode(pointer, node)).stream())
                        .findFirst();
    }
}
