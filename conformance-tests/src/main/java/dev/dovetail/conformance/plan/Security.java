package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.configuration.Authentication;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.SecurityRequirement;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What operations ask of their callers, and which scopes there are. */
final class Security {
    private final Api api;
    private final ScopeRules rules;
    private final Scopes scopes;
    private final Authentication authentication;

    Security(Api api, Target target) {
        this.api = api;
        this.rules = target.scopeRules();
        this.scopes = Scopes.of(api);
        this.authentication = target.authentication();
    }

    /**
     * What an operation asks for: the first alternative that the suite can send with what it was given, or else the first that it
     * can send at all.
     */
    Asked of(Operation operation) {
        var alternatives = alternatives(operation);
        return alternatives.stream()
                .filter(asked -> asked.schemes().stream()
                        .allMatch(scheme -> spoken(scheme)
                                && (authentication.covers(scheme) || scheme instanceof SecurityScheme.MutualTls)))
                .findFirst()
                .or(() -> alternatives.stream()
                        .filter(asked -> asked.schemes().stream().allMatch(Security::spoken))
                        .findFirst())
                .or(() -> alternatives.stream().findFirst())
                .orElse(Asked.NOTHING);
    }

    /** Every alternative of an operation that asks for anything, in document order. */
    List<Asked> alternatives(Operation operation) {
        return operation.security().alternatives().stream()
                .filter(alternative -> !alternative.scopes().isEmpty())
                .map(this::asked)
                .filter(asked -> !asked.schemes().isEmpty())
                .toList();
    }

    /** Whether there are scopes that operations ask for by this scheme. */
    boolean knowsScopes(Asked asked) {
        return asked.schemes().stream().anyMatch(scheme -> scopes.asked(scheme.name()));
    }

    /** Every scope of a scheme. */
    Set<String> universe(String scheme) {
        return scopes.of(scheme);
    }

    ScopeRules rules() {
        return rules;
    }

    /** Exactly what an alternative asks for: of each scheme the scopes that are named, or everything where it has none. */
    Credential exactly(Asked asked) {
        var parts = new LinkedHashMap<String, Credential>();
        for (var scheme : asked.schemes()) {
            parts.put(
                    scheme.name(),
                    scopes.asked(scheme.name())
                            ? new Credential.Exactly(Set.copyOf(asked.scopes(scheme.name())))
                            : new Credential.Everything());
        }
        return asked.credential(parts);
    }

    /**
     * As many scopes of a scheme as there can be without this one and without opening the operation in another way.
     *
     * @return empty if the operation is open to any valid credential of the kind
     */
    Set<String> without(Operation operation, Asked asked, String scheme, String scope) {
        var others = new TreeSet<>(scopes.of(scheme));
        others.removeIf(other -> rules.grants(other, scope));
        for (var alternative : alternatives(operation)) {
            if (opens(alternative, asked, others)) {
                alternative.scopes().values().stream()
                        .flatMap(List::stream)
                        .findFirst()
                        .ifPresentOrElse(
                                needed -> others.removeIf(other -> rules.grants(other, needed)), others::clear);
            }
        }
        return others;
    }

    /** Whether a credential for these schemes with these scopes opens the operation, by whichever alternative. */
    boolean opens(Operation operation, Asked asked, Set<String> held) {
        return alternatives(operation).stream().anyMatch(alternative -> opens(alternative, asked, held));
    }

    /** Whether an operation opens to who sends credentials in these places alone. */
    boolean opensByLess(Operation operation, List<SecurityScheme> schemes) {
        var carriers = carriers(schemes);
        return alternatives(operation).stream()
                .anyMatch(alternative -> carriers.containsAll(carriers(alternative.schemes())));
    }

    private boolean opens(Asked alternative, Asked asked, Set<String> held) {
        return carriers(asked.schemes()).containsAll(carriers(alternative.schemes()))
                && alternative.scopes().values().stream()
                        .flatMap(List::stream)
                        .allMatch(needed -> held.stream().anyMatch(have -> rules.grants(have, needed)));
    }

    private static Set<String> carriers(List<SecurityScheme> schemes) {
        return schemes.stream().map(Speech::carrier).collect(Collectors.toSet());
    }

    private static boolean spoken(SecurityScheme scheme) {
        return Speech.obstacle(scheme).isEmpty();
    }

    private Asked asked(SecurityRequirement.Alternative alternative) {
        var schemes = new ArrayList<SecurityScheme>();
        var needed = new LinkedHashMap<String, List<String>>();
        alternative.scopes().forEach((name, named) -> {
            var scheme = api.securitySchemes().get(name);
            if (scheme != null) {
                schemes.add(scheme);
                needed.put(name, named);
            }
        });
        return new Asked(schemes, needed);
    }
}
