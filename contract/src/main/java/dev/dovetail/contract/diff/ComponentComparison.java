package dev.dovetail.contract.diff;

import dev.dovetail.contract.source.JsonPointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Schemas that were not met on the way from an operation: nothing on the wire, but Java may name them. */
final class ComponentComparison {

    private static final String SCHEMAS = "/components/schemas";

    private final Comparison comparison;

    ComponentComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void compare(Pair documents) {
        var schemas = comparison.schemas();
        var components = documents.get("components").get("schemas");
        var before = components.before().members();
        var after = new LinkedHashMap<>(components.after().members());
        var used = UsedPlaces.of(documents.after().document());
        before.keySet().stream()
                .filter(name -> !schemas.usedBefore(pointer(name)))
                .forEach(name -> {
                    if (after.containsKey(name)) {
                        schemas.compare(
                                Direction.NEITHER,
                                new SchemaUse(
                                        List.of(pointer(name)),
                                        List.of(pointer(name)),
                                        new Where(name, "", Optional.empty(), false, false),
                                        Optional.empty()));
                    } else {
                        removed(name, components);
                    }
                });
        after.keySet().stream()
                .filter(name -> !before.containsKey(name) && !used.contains(pointer(name)))
                .forEach(name -> comparison
                        .facts()
                        .add(
                                NameRules.COMPONENT_ADDED,
                                Direction.NEITHER,
                                new Subject.OfSchema(
                                        name, "", Optional.empty(), Optional.of(pointer(name)), Optional.empty()),
                                new Pair(
                                        components.before().raw(name),
                                        components.after().raw(name)),
                                ""));
    }

    private void removed(String name, Pair components) {
        comparison
                .facts()
                .add(
                        NameRules.COMPONENT_REMOVED,
                        Direction.NEITHER,
                        new Subject.OfSchema(name, "", Optional.of(pointer(name)), Optional.empty(), Optional.empty()),
                        new Pair(
                                components.before().raw(name),
                                components.after().raw(name)),
                        "");
    }

    private static String pointer(String name) {
        return JsonPointers.child(SCHEMAS, name);
    }
}
