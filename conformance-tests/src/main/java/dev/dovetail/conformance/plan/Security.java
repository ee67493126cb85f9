package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.SecurityRequirement;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What operations ask of their callers, and which scopes there are. */
final class Security {
    private final Api api;
    private final ScopeRules rules;
    private final Set<String> universe;

    Security(Api api, ScopeRules rules) {
        this.api = api;
        this.rules = rules;
        this.universe = new TreeSet<>();
        for (var operation : api.operations()) {
            for (var alternative : operation.security().alternatives()) {
                alternative.scopes().values().forEach(universe::addAll);
            }
        }
    }

    /**
     * What an operation asks for.
     *
     * @param schemes all of these together; none: anyone may call
     */
    record Asked(List<SecurityScheme> schemes, Set<String> scopes) {}

    /** What an operation asks for: the first alternative that the suite can send. */
    Asked of(Operation operation) {
        var alternatives = operation.security().alternatives();
        if (operation.security().optional() && alternatives.size() <= 1) {
            return new Asked(List.of(), Set.of());
        }
        var chosen = alternatives.stream()
                .filter(alternative -> !alternative.scopes().isEmpty())
                .filter(alternative ->
                        schemes(alternative).stream().noneMatch(SecurityScheme.MutualTls.class::isInstance))
                .findFirst()
                .orElse(alternatives.get(0));
        var scopes = chosen.scopes().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Asked(schemes(chosen), scopes);
    }

    /** Every scope of the document. */
    Set<String> universe() {
        return universe;
    }

    ScopeRules rules() {
        return rules;
    }

    /** Every scope but this one and those that hold it. */
    Set<String> without(String scope) {
        return universe.stream()
                .filter(other -> !rules.grants(other, scope))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<SecurityScheme> schemes(SecurityRequirement.Alternative alternative) {
        return alternative.scopes().keySet().stream()
                .map(name -> api.securitySchemes().get(name))
                .filter(scheme -> scheme != null)
                .toList();
    }
}
