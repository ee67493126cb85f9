package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.SourceDocument;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers which member tells variants apart (Discriminator Object). */
final class DiscriminatorLowering {

    private static final String SCHEMAS = "/components/schemas";

    private final LoweringContext context;

    DiscriminatorLowering(LoweringContext context) {
        this.context = context;
    }

    /**
     * What a discriminator makes of a union; empty where it names no member.
     *
     * @param variants for each variant, where its schema stands
     */
    Optional<Discrimination> lower(Optional<SchemaNode> discriminator, List<String> variants) {
        var name = discriminator.map(each -> each.node().path("propertyName").textValue());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var mapping = new LinkedHashMap<String, Integer>();
        discriminator.flatMap(each -> each.child("mapping")).ifPresent(each -> explicit(each, variants, mapping));
        implicit(variants, mapping);
        return Optional.of(new Discrimination.ByProperty(name.get(), Collections.unmodifiableMap(mapping)));
    }

    private void explicit(SchemaNode node, List<String> variants, Map<String, Integer> mapping) {
        for (var entry : node.node().properties()) {
            var target = target(entry.getValue().asText());
            var index = variants.indexOf(target);
            if (index >= 0) {
                mapping.put(entry.getKey(), index);
            } else {
                context.omission(
                        node.childPointer(entry.getKey()),
                        "'" + entry.getValue().asText() + "' is none of the variants: this value is not recognised");
            }
        }
    }

    /** A mapping names a component schema, or refers to any schema. */
    String target(String text) {
        var pointer = SourceDocument.pointer(text).orElseGet(() -> JsonPointers.child(SCHEMAS, text));
        return context.follow(pointer).map(found -> found.pointer()).orElse(pointer);
    }

    /** Whether a pointer is that of a component schema, whose name is a value of the discriminator by itself. */
    static boolean component(String pointer) {
        return JsonPointers.parent(pointer).equals(SCHEMAS);
    }

    /** Without an entry of its own, a variant is known by its component's name. */
    private static void implicit(List<String> variants, Map<String, Integer> mapping) {
        for (var i = 0; i < variants.size(); i++) {
            var variant = variants.get(i);
            if (component(variant) && !mapping.containsValue(i)) {
                mapping.putIfAbsent(JsonPointers.last(variant), i);
            }
        }
    }
}
