package dev.dovetail.conformance.configuration;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/** {@code implied_scopes}: which action includes which, {@code write: [read]}. */
final class ImpliedScopesSection implements Section {
    @Override
    public Key key() {
        return new Key(
                "implied_scopes",
                new Form.Named("the action of a scope", Form.oneOrMoreTexts()),
                "From an action of scopes to the actions that it includes.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        var implied = new LinkedHashMap<String, Set<String>>();
        setting.members().forEach((action, included) -> implied.put(action, Set.copyOf(included.texts())));
        var rules = new ScopeRules(implied);
        return target -> target.withScopeRules(rules);
    }
}
