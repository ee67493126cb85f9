package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One alternative of what an operation asks of its callers.
 *
 * @param schemes all of these together; none: anyone may call
 * @param scopes by the name of the scheme, in document order
 */
record Asked(List<SecurityScheme> schemes, Map<String, List<String>> scopes) {
    /** Nothing is asked for. */
    static final Asked NOTHING = new Asked(List.of(), Map.of());

    Asked {
        schemes = List.copyOf(schemes);
    }

    /** The scopes that are needed of a scheme. */
    List<String> scopes(String scheme) {
        return scopes.getOrDefault(scheme, List.of());
    }

    /** Whether any scope is needed. */
    boolean needsScopes() {
        return scopes.values().stream().anyMatch(named -> !named.isEmpty());
    }

    /** The names of the schemes, as messages have them. */
    String names() {
        return schemes.stream().map(SecurityScheme::name).collect(Collectors.joining(" and "));
    }

    /** Something special for one of the schemes, and everything for those beside it. */
    Credential with(String scheme, Credential special) {
        var parts = new LinkedHashMap<String, Credential>();
        schemes.forEach(
                one -> parts.put(one.name(), one.name().equals(scheme) ? special : new Credential.Everything()));
        return credential(parts);
    }

    /** Credentials with a flaw: of the scheme that sends a token if there is one, or else of the first. */
    Credential flawed(Credential.Flaw flaw) {
        var where = schemes.stream().filter(Speech::bearer).findFirst().orElse(schemes.get(0));
        return with(where.name(), new Credential.Invalid(flaw));
    }

    /** Whether credentials of this kind can have the flaw, and a refusal of it would mean something. */
    boolean canHave(Credential.Flaw flaw) {
        return switch (flaw) {
            case UNKNOWN, MALFORMED, WRONG_SCHEME ->
                schemes.stream().noneMatch(SecurityScheme.MutualTls.class::isInstance);
            case EXPIRED, REVOKED ->
                schemes.stream().anyMatch(scheme -> Speech.bearer(scheme) || scheme instanceof SecurityScheme.ApiKey);
            case TAMPERED, UNSIGNED, RENAMED, IN_QUERY -> schemes.stream().anyMatch(Speech::bearer);
        };
    }

    /** A credential for all of the schemes: itself where there is one, or a part for each. */
    Credential credential(Map<String, Credential> parts) {
        if (parts.size() == 1) {
            return parts.values().iterator().next();
        }
        var text = parts.entrySet().stream()
                .map(part -> part.getValue().text() + " for " + part.getKey())
                .collect(Collectors.joining(" and "));
        return new Credential.Each(parts, text);
    }

    /** The scopes of all schemes together. */
    Set<String> allScopes() {
        return scopes.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
