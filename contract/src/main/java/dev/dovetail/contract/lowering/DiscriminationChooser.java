package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Chooses how the variants of each union are told apart, once all declarations are known. */
final class DiscriminationChooser {

    private final Map<TypeId, UnionLowering.Draft> drafts;
    private final DiscriminatorLowering discriminators;

    DiscriminationChooser(LoweringContext context, Map<TypeId, UnionLowering.Draft> drafts) {
        this.drafts = drafts;
        this.discriminators = new DiscriminatorLowering(context);
    }

    /** The declarations, every union with its discrimination. */
    Map<TypeId, TypeDecl> chosen(Map<TypeId, TypeDecl> declarations) {
        var variants = new VariantFacts(declarations);
        var chosen = new LinkedHashMap<TypeId, TypeDecl>();
        declarations.forEach((id, declaration) -> chosen.put(
                id,
                declaration instanceof TypeDecl.UnionDecl union
                        ? new TypeDecl.UnionDecl(
                                id, union.docs(), union.origin(), union.variants(), choose(union, variants))
                        : declaration));
        return chosen;
    }

    private Discrimination choose(TypeDecl.UnionDecl union, VariantFacts facts) {
        return byDiscriminator(union)
                .or(() -> facts.byJsonKind(union))
                .or(() -> facts.byConstant(union))
                .or(() -> facts.byRequiredMembers(union))
                .orElseGet(Discrimination.ByTrial::new);
    }

    private Optional<Discrimination> byDiscriminator(TypeDecl.UnionDecl union) {
        var draft = drafts.get(union.id());
        return draft == null ? Optional.empty() : discriminators.lower(draft);
    }
}
