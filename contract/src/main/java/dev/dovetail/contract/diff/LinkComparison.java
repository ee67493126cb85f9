package dev.dovetail.contract.diff;

/** The links of a response. */
final class LinkComparison {

    private final Comparison comparison;
    private final OperationPair pair;
    private final String status;

    LinkComparison(Comparison comparison, OperationPair pair, String status) {
        this.comparison = comparison;
        this.pair = pair;
        this.status = status;
    }

    void compare(Pair response) {
        var before = response.before().get("links").members();
        var after = response.after().get("links").members();
        before.forEach((name, old) -> {
            var recent = after.get(name);
            if (recent == null) {
                add(ResponseRules.LINK_REMOVED, name, new Pair(old, old.raw(" ")));
            } else if (changed(new Pair(old, recent))) {
                add(ResponseRules.LINK_CHANGED, name, new Pair(old, recent));
            }
        });
        after.forEach((name, recent) -> {
            if (!before.containsKey(name)) {
                add(ResponseRules.LINK_ADDED, name, new Pair(recent.raw(" "), recent));
            }
        });
    }

    private static boolean changed(Pair link) {
        return !link.same("operationId")
                || !link.same("operationRef")
                || !link.same("parameters")
                || !link.same("requestBody");
    }

    private void add(Rule rule, String name, Pair where) {
        var subject = pair.part("response " + (status.equals("DEFAULT") ? "default" : status) + " link " + name);
        comparison.facts().add(rule, pair.direction().reversed(), subject, where, "");
    }
}
