package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a choice of an object that carries a discriminator, is extended by others through {@code allOf}, and is used as a
 * type: where it stands, any of those that extend it may be, or one that is nothing more than the base.
 */
final class OpenBases {

    /** Where the base alone is declared, below the choice that took its place. */
    private static final String ALONE = "base";

    private final LoweringContext context;
    private final Map<TypeId, UnionLowering.Draft> drafts;

    OpenBases(LoweringContext context, Map<TypeId, UnionLowering.Draft> drafts) {
        this.context = context;
        this.drafts = drafts;
    }

    /**
     * The declarations, with a choice in place of each such base.
     *
     * @param used the pointers of the schemas that a reference leads to
     */
    Map<TypeId, TypeDecl> opened(Map<TypeId, TypeDecl> declarations, Set<String> used) {
        var opened = new LinkedHashMap<>(declarations);
        extensions(declarations).forEach((base, extensions) -> {
            if (used.contains(base.pointer()) && declarations.get(base) instanceof TypeDecl.ObjectDecl object) {
                open(object, extensions, opened);
            }
        });
        return opened;
    }

    /** From a base to the objects that extend it, in document order. */
    private static Map<TypeId, List<TypeDecl.ObjectDecl>> extensions(Map<TypeId, TypeDecl> declarations) {
        var extensions = new LinkedHashMap<TypeId, List<TypeDecl.ObjectDecl>>();
        for (var declaration : declarations.values()) {
            if (declaration instanceof TypeDecl.ObjectDecl object) {
                object.bases().stream()
                        .filter(base -> !base.equals(object.id()))
                        .forEach(base -> extensions
                                .computeIfAbsent(base, unused -> new ArrayList<>())
                                .add(object));
            }
        }
        return extensions;
    }

    private void open(
            TypeDecl.ObjectDecl base, List<TypeDecl.ObjectDecl> extensions, Map<TypeId, TypeDecl> declarations) {
        var pointer = JsonPointers.child(base.id().pointer(), "discriminator");
        var discriminator = context.at(pointer).map(node -> new SchemaNode(pointer, node));
        var named = named(discriminator);
        var recognised = extensions.stream()
                .filter(extension ->
                        DiscriminatorLowering.component(extension.id().pointer())
                                || named.contains(extension.id().pointer()))
                .toList();
        if (recognised.isEmpty()) {
            return;
        }
        var alone = new TypeId(JsonPointers.child(base.id().pointer(), ALONE));
        declarations.put(alone, alone(base, alone));
        var variants = new ArrayList<TypeRef>();
        var pointers = new ArrayList<String>();
        recognised.forEach(extension -> {
            variants.add(new TypeRef.Named(extension.id()));
            pointers.add(extension.id().pointer());
        });
        variants.add(new TypeRef.Named(alone));
        pointers.add(base.id().pointer());
        drafts.put(base.id(), new UnionLowering.Draft(discriminator, pointers));
        declarations.put(
                base.id(),
                new TypeDecl.UnionDecl(base.id(), base.docs(), base.origin(), variants, new Discrimination.ByTrial()));
    }

    private Set<String> named(Optional<SchemaNode> discriminator) {
        var named = new HashSet<String>();
        var lowering = new DiscriminatorLowering(context);
        discriminator
                .flatMap(node -> node.child("mapping"))
                .ifPresent(mapping -> mapping.node()
                        .properties()
                        .forEach(entry ->
                                named.add(lowering.target(entry.getValue().asText()))));
        return named;
    }

    private static TypeDecl alone(TypeDecl.ObjectDecl base, TypeId id) {
        var docs = new Docs(
                Optional.of("Base"), base.docs().description(), base.docs().deprecated());
        return new TypeDecl.ObjectDecl(
                id, docs, base.origin(), base.members(), base.additional(), base.bounds(), base.bases());
    }
}
