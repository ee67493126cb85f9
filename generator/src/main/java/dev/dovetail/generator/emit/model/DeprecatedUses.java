package dev.dovetail.generator.emit.model;

import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.view.References;

/** Whether a type mentions deprecated ones: the compiler warns of that, and nobody who reads the code can help it. */
final class DeprecatedUses {

    private final GenerationContext context;

    DeprecatedUses(GenerationContext context) {
        this.context = context;
    }

    boolean in(TypeDecl declaration) {
        return References.of(declaration, member -> true).stream()
                .map(context.api()::declaration)
                .anyMatch(used -> used.docs().deprecated() && !(used instanceof TypeDecl.AliasDecl));
    }
}
