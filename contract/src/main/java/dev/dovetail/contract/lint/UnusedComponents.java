package dev.dovetail.contract.lint;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.ReferenceWalk;
import dev.dovetail.contract.source.SourceDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Components that nothing refers to. Nothing is said of a document without paths: others may refer to it. */
final class UnusedComponents implements Lint {

    private static final List<String> KINDS =
            List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "pathItems");

    @Override
    public void check(LintContext context) {
        var tree = context.source().tree();
        if (tree.path("paths").isEmpty()) {
            return;
        }
        Set<String> used = new HashSet<>();
        new ReferenceWalk((holder, key, pointer) -> SourceDocument.pointer(
                                holder.path(key).asText())
                        .ifPresent(target -> used.addAll(component(target))))
                .walk(tree, "");
        mappedNames(context, used);
        for (var kind : KINDS) {
            for (var component : tree.path("components").path(kind).properties()) {
                var pointer = JsonPointers.child("/components/" + kind, component.getKey());
                if (!used.contains(pointer)) {
                    context.report(
                            DiagnosticCode.UNUSED_COMPONENT,
                            pointer,
                            "nothing refers to '#" + LintContext.shown(pointer) + "'",
                            "remove it, or refer to it where it was meant to be used");
                }
            }
        }
    }

    /** The component that a reference leads to or into. */
    private static List<String> component(String target) {
        var tokens = JsonPointers.tokens(target);
        if (tokens.size() < 3 || !tokens.get(0).equals("components")) {
            return List.of();
        }
        return List.of(JsonPointers.child("/components/" + tokens.get(1), tokens.get(2)));
    }

    /** Discriminators may name schemas without referring to them; so do bases, whose variants refer to them. */
    private static void mappedNames(LintContext context, Set<String> used) {
        for (var schema : context.source().tree().at("/components/schemas").properties()) {
            for (var value : schema.getValue().at("/discriminator/mapping")) {
                used.add(JsonPointers.child("/components/schemas", value.asText()));
            }
            if (schema.getValue().path("allOf").findValue("$ref") != null) {
                // Known by the name of its component where its base has a discriminator.
                used.add(JsonPointers.child("/components/schemas", schema.getKey()));
            }
        }
    }
}
