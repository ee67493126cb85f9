package dev.dovetail.contract.diff;

import java.util.Map;

/** The declared ways to show who calls. */
final class SchemeComparison {

    private final Comparison comparison;

    SchemeComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void compare(Pair documents) {
        var schemes = documents.get("components").get("securitySchemes");
        var after = schemes.after().members();
        var known = new java.util.HashSet<String>();
        schemes.before().members().forEach((name, old) -> {
            var recent = after.get(comparison.schemes().after(name));
            known.add(comparison.schemes().after(name));
            if (recent == null) {
                add(SecurityRules.SCHEME_REMOVED, new Pair(old, old.raw(" ")), "");
            } else {
                scheme(new Pair(old, recent));
            }
        });
        after.forEach((name, recent) -> {
            if (!known.contains(name)) {
                add(SecurityRules.SCHEME_ADDED, new Pair(recent.raw(" "), recent), "");
            }
        });
    }

    private void scheme(Pair scheme) {
        if (!scheme.same("type")) {
            var other = basic(scheme.before()) != basic(scheme.after());
            add(
                    other ? SecurityRules.SCHEME_BECAME_OTHER : SecurityRules.SCHEME_TYPE_CHANGED,
                    scheme,
                    scheme.change("type"));
            return;
        }
        if (!scheme.same("in") || !scheme.same("name")) {
            add(
                    SecurityRules.SCHEME_PLACE_CHANGED,
                    scheme,
                    Texts.change(place(scheme.before()), place(scheme.after())));
        }
        var old = scheme.before().text("scheme").orElse("");
        if (!old.equalsIgnoreCase(scheme.after().text("scheme").orElse(""))) {
            add(SecurityRules.SCHEME_HTTP_CHANGED, scheme, scheme.change("scheme"));
        }
        if (!scheme.same("bearerFormat")) {
            add(SecurityRules.BEARER_FORMAT_CHANGED, scheme, scheme.change("bearerFormat"));
        }
        if (!scheme.same("openIdConnectUrl")) {
            add(SecurityRules.OPENID_URL_CHANGED, scheme, scheme.change("openIdConnectUrl"));
        }
        flows(scheme.get("flows"));
    }

    /** Whether a name and a password show who calls. */
    private static boolean basic(Part scheme) {
        return scheme.text("scheme").filter("basic"::equalsIgnoreCase).isPresent();
    }

    private static String place(Part scheme) {
        return scheme.text("in").orElse("") + " " + scheme.text("name").orElse("");
    }

    private void flows(Pair flows) {
        var before = flows.before().members();
        var after = flows.after().members();
        before.forEach((name, old) -> {
            var recent = after.get(name);
            if (recent == null) {
                add(SecurityRules.FLOW_REMOVED, new Pair(old, old.raw(" ")), name);
            } else {
                flow(name, new Pair(old, recent));
            }
        });
        after.forEach((name, recent) -> {
            if (!before.containsKey(name)) {
                add(SecurityRules.FLOW_ADDED, new Pair(recent.raw(" "), recent), name);
            }
        });
    }

    private void flow(String name, Pair flow) {
        for (var url : java.util.List.of("authorizationUrl", "tokenUrl", "refreshUrl")) {
            if (!flow.same(url)) {
                add(SecurityRules.FLOW_URL_CHANGED, flow, name + " " + url + " " + flow.change(url));
            }
        }
        scopes(SecurityRules.SCHEME_SCOPE_REMOVED, flow, flow.before(), flow.after());
        scopes(SecurityRules.SCHEME_SCOPE_ADDED, flow, flow.after(), flow.before());
    }

    private void scopes(Rule rule, Pair flow, Part one, Part other) {
        Map<String, Part> known = other.get("scopes").members();
        one.get("scopes").members().keySet().stream()
                .filter(scope -> !known.containsKey(scope))
                .forEach(scope -> add(rule, flow, scope));
    }

    private void add(Rule rule, Pair where, String detail) {
        var shown = where.after().present() ? where.after() : where.before();
        var tokens = dev.dovetail.contract.source.JsonPointers.tokens(shown.pointer());
        var pointer = "/components/securitySchemes/"
                + (tokens.size() > 2 ? dev.dovetail.contract.source.JsonPointers.escape(tokens.get(2)) : "");
        comparison.facts().add(rule, Direction.REQUEST, new Subject.OfComponent(pointer), where, detail);
    }
}
