package dev.dovetail.conformance.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ways in which the choices of a schema can be made. */
final class Variants {
    private static final int MOST = 12;

    private Variants() {}

    /** The rules with every choice made, in document order, as far as there are not too many ways. */
    static Stream<Rules> of(Rules rules) {
        var ways = new ArrayList<List<SchemaTree.Part>>();
        ways.add(List.of());
        for (var choice : rules.choices()) {
            var longer = new ArrayList<List<SchemaTree.Part>>();
            for (var way : ways) {
                for (var variant : choice.variants()) {
                    var next = new ArrayList<>(way);
                    next.add(variant);
                    next.addAll(discriminator(choice, variant));
                    longer.add(next);
                }
            }
            ways.clear();
            ways.addAll(longer.subList(0, Math.min(MOST, longer.size())));
        }
        return ways.stream().map(rules::choosing).filter(way -> !way.impossible());
    }

    /** What the discriminator asks of a variant: its name, or the one that the mapping has for it. */
    private static List<SchemaTree.Part> discriminator(Rules.Choice choice, SchemaTree.Part variant) {
        var discriminator = choice.owner().node().path("discriminator");
        var property = discriminator.path("propertyName");
        var reference = variant.node().path("$ref");
        if (!property.isTextual() || !reference.isTextual()) {
            return List.of();
        }
        var name = reference.asText().substring(reference.asText().lastIndexOf('/') + 1);
        var mapped = discriminator.path("mapping").properties().stream()
                .filter(entry -> entry.getValue().asText().equals(reference.asText())
                        || entry.getValue().asText().equals(name))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(name);
        return List.of(Rules.constant(property.asText(), mapped));
    }
}
