package dev.dovetail.contract.lowering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names what the parts of an {@code allOf} ask for that no value can be, or that no Java type can say. */
final class AllOfConflicts {

    private static final List<String> SINGLE_VALUED = List.of("format", "pattern", "multipleOf", "contentEncoding");

    private final LoweringContext context;

    AllOfConflicts(LoweringContext context) {
        this.context = context;
    }

    /** Reports the conflicts of a schema; one without {@code allOf} has none. */
    void in(EffectiveSchema schema) {
        if (schema.parts().size() > 1) {
            types(schema);
            values(schema);
            closed(schema);
        }
    }

    private void types(EffectiveSchema schema) {
        SchemaNode first = null;
        for (var part : schema.parts()) {
            var types = withoutNull(part.types());
            if (first == null && !types.isEmpty()) {
                first = part;
            } else if (first != null && !types.isEmpty() && disjoint(withoutNull(first.types()), types)) {
                context.omission(
                        part.childPointer("type"),
                        "no value is " + String.join(" or ", withoutNull(first.types())) + " and "
                                + String.join(" or ", types) + " at once: the first is taken");
            }
        }
    }

    private static Set<String> withoutNull(Set<String> types) {
        var rest = new LinkedHashSet<>(types);
        rest.remove(Keywords.NULL_TYPE);
        return rest;
    }

    private static boolean disjoint(Set<String> some, Set<String> others) {
        return some.stream()
                .noneMatch(type -> others.contains(type)
                        || (type.equals("integer") && others.contains("number"))
                        || (type.equals("number") && others.contains("integer")));
    }

    private void values(EffectiveSchema schema) {
        for (var keyword : SINGLE_VALUED) {
            var values = schema.all(keyword);
            for (var i = 1; i < values.size(); i++) {
                if (!values.get(i).node().equals(values.get(i - 1).node())) {
                    context.omission(
                            values.get(i - 1).pointer(),
                            "a '" + keyword
                                    + "' of one part of allOf that another part of it replaces is not honoured");
                }
            }
        }
    }

    private void closed(EffectiveSchema schema) {
        for (var part : schema.parts()) {
            var closed = part.child(Keywords.ADDITIONAL_PROPERTIES)
                    .filter(additional ->
                            additional.node().isBoolean() && !additional.node().booleanValue());
            var others = schema.all(Keywords.PROPERTIES).stream()
                    .filter(properties -> !properties.pointer().equals(part.childPointer(Keywords.PROPERTIES)))
                    .anyMatch(properties -> !properties.node().isEmpty());
            if (closed.isPresent() && others) {
                context.omission(
                        closed.get().pointer(),
                        "additionalProperties: false in one part of allOf excludes the members of the others, "
                                + "which is not honoured: they are accepted",
                        "use unevaluatedProperties: false beside allOf (OpenAPI 3.1)");
            }
        }
    }
}
