package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.TypeId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A schema with its {@code allOf} flattened: parts that hold at once, none of which has an {@code allOf} or a reference
 * that was not followed. A schema without {@code allOf} has one part.
 *
 * @param pointer what the whole is known by
 * @param bases the schemas among those referred to that carry a discriminator
 */
record EffectiveSchema(String pointer, List<SchemaNode> parts, List<TypeId> bases) {

    EffectiveSchema {
        parts = List.copyOf(parts);
        bases = List.copyOf(bases);
    }

    boolean has(String keyword) {
        return parts.stream().anyMatch(part -> part.has(keyword));
    }

    boolean hasAny(List<String> keywords) {
        return keywords.stream().anyMatch(this::has);
    }

    /** Every value that a keyword has in one of the parts. */
    List<SchemaNode> all(String keyword) {
        return parts.stream().flatMap(part -> part.child(keyword).stream()).toList();
    }

    /** The value of a keyword; of several, the last part's. */
    Optional<SchemaNode> get(String keyword) {
        var all = all(keyword);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The types that all parts allow, without null; none where no part names any. */
    Set<String> types() {
        var types = new LinkedHashSet<String>();
        for (var part : parts) {
            var own = part.types();
            if (types.isEmpty()) {
                types.addAll(own);
            } else if (!own.isEmpty()) {
                intersect(types, own);
            }
        }
        types.remove(Keywords.NULL_TYPE);
        return types;
    }

    private static void intersect(Set<String> types, Set<String> own) {
        if (types.contains("number") && own.contains("integer") && !own.contains("number")) {
            types.remove("number");
            types.add("integer");
        }
        var both = new LinkedHashSet<>(types);
        both.removeIf(type -> !own.contains(type) && !(type.equals("integer") && own.contains("number")));
        if (!both.isEmpty()) {
            types.retainAll(both);
        }
    }
}
