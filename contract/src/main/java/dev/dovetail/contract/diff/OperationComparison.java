package dev.dovetail.contract.diff;

import java.util.LinkedHashSet;

/** One operation of both documents. */
final class OperationComparison {

    private final Comparison comparison;

    OperationComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void compare(OperationPair pair) {
        names(pair);
        new LifecycleComparison(comparison).compare(pair.subject(), pair.operation());
        documentation(pair);
        new ParameterComparison(comparison, pair).compare();
        new BodyComparison(comparison, pair).compare();
        new ResponseComparison(comparison, pair).compare();
        new SecurityComparison(comparison).operation(pair);
        new ServerComparison(comparison).override(pair.subject(), pair.item());
        new ServerComparison(comparison).override(pair.subject(), pair.operation());
        new EventComparison(comparison).callbacks(pair);
    }

    private void names(OperationPair pair) {
        var before = pair.operation().before().text("operationId");
        var after = pair.operation().after().text("operationId");
        if (!before.equals(after)) {
            var rule = before.isEmpty()
                    ? NameRules.OPERATION_ID_ADDED
                    : after.isEmpty() ? NameRules.OPERATION_ID_REMOVED : NameRules.OPERATION_ID_CHANGED;
            add(rule, pair, pair.operation().change("operationId"));
        }
        var oldTag = pair.operation().before().raw("tags").texts().stream().findFirst();
        var newTag = pair.operation().after().raw("tags").texts().stream().findFirst();
        if (!oldTag.equals(newTag)) {
            add(NameRules.TAG_CHANGED, pair, Texts.change(oldTag.orElse("none"), newTag.orElse("none")));
        }
    }

    private void documentation(OperationPair pair) {
        var operation = pair.operation();
        if (!operation.same("summary") || !operation.same("description") || !operation.same("externalDocs")) {
            add(DocumentRules.DOCUMENTATION_CHANGED, pair, "");
        }
        var extensions = new LinkedHashSet<String>();
        for (var side : java.util.List.of(operation.before(), operation.after())) {
            side.node().fieldNames().forEachRemaining(extensions::add);
        }
        extensions.removeIf(name -> !name.startsWith("x-")
                || name.equals("x-sunset")
                || name.equals("x-stability-level")
                || operation.same(name));
        extensions.forEach(name -> add(DocumentRules.EXTENSION_CHANGED, pair, name));
    }

    private void add(Rule rule, OperationPair pair, String detail) {
        comparison.facts().add(rule, Direction.REQUEST, pair.subject(), pair.operation(), detail);
    }
}
