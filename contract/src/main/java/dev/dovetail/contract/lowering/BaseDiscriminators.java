package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.source.JsonPointers;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Discriminators that stand on an object which others extend by {@code allOf}, instead of on a choice of them. */
final class BaseDiscriminators {

    private final LoweringContext context;

    BaseDiscriminators(LoweringContext context) {
        this.context = context;
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
