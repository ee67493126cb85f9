package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses how the variants of each union are told apart, once all declarations are known. */
final class DiscriminationChooser {

    private final LoweringContext context;
    private final Map<TypeId, UnionLowering.Draft> drafts;
    private final DiscriminatorLowering discriminators;
    private final BaseDiscriminators bases;

    DiscriminationChooser(LoweringContext context, Map<TypeId, UnionLowering.Draft> drafts) {
        this.context = context;
        this.drafts = drafts;
        this.discriminators = new DiscriminatorLowering(context);
        this.bases = new BaseDiscriminators(context);
    }

    /** The declarations, every union with its discrimination. */
    Map<TypeId, TypeDecl> chosen(Map<TypeId, TypeDecl> declarations) {
        var facts = new VariantFacts(declarations);
        var chosen = new LinkedHashMap<>(declarations);
        declarations.forEach((id, declaration) -> {
            if (declaration instanceof TypeDecl.UnionDecl union) {
                chosen.put(id, chosen(union, facts));
            }
        });
        return chosen;
    }

    private TypeDecl chosen(TypeDecl.UnionDecl union, VariantFacts facts) {
        var variants = new ArrayList<TypeRef>();
        var pointers = new ArrayList<String>();
        var draft = drafts.get(union.id());
        for (var i = 0; i < union.variants().size(); i++) {
            if (facts.leadsTo(union.variants().get(i), union.id())) {
                context.omission(
                        union.id().pointer(), "a choice that is the whole choice again is left out of the choice");
            } else {
                variants.add(union.variants().get(i));
                pointers.add(draft.variants().get(i));
            }
        }
        if (variants.size() < 2) {
            var target = variants.isEmpty() ? new TypeRef.AnyJson() : variants.get(0);
            return new TypeDecl.AliasDecl(union.id(), union.docs(), union.origin(), target);
        }
        return new TypeDecl.UnionDecl(
                union.id(),
                union.docs(),
                union.origin(),
                variants,
                choose(variants, new UnionLowering.Draft(draft.discriminator(), pointers), facts));
    }

    private Discrimination choose(List<TypeRef> variants, UnionLowering.Draft draft, VariantFacts facts) {
        var objects = facts.objects(variants);
        return discriminators
                .lower(draft.discriminator(), draft.variants())
                .or(() -> facts.byJsonKind(variants))
                .or(() -> discriminators.lower(bases.common(objects), draft.variants()))
                .or(() -> facts.byConstant(objects))
                .or(() -> VariantFacts.byRequiredMembers(objects))
                .orElseGet(Discrimination.ByTrial::new);
    }
}
