package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The scopes that a document knows, by security scheme: those that operations ask for, and those of OAuth 2 flows. */
public final class Scopes {
    private final Map<String, Set<String>> byScheme = new LinkedHashMap<>();

    private Scopes() {}

    /** The scopes of a document. */
    public static Scopes of(Api api) {
        var scopes = new Scopes();
        for (var operation : api.operations()) {
            for (var alternative : operation.security().alternatives()) {
                alternative.scopes().forEach(scopes::add);
            }
        }
        api.securitySchemes().forEach((name, scheme) -> {
            if (scheme instanceof SecurityScheme.OAuth2 oauth) {
                oauth.flows()
                        .values()
                        .forEach(flow -> scopes.add(name, flow.scopes().keySet()));
            }
        });
        return scopes;
    }

    /** The scopes of a scheme, sorted. */
    public Set<String> of(String scheme) {
        return byScheme.getOrDefault(scheme, Set.of());
    }

    private void add(String scheme, Iterable<String> more) {
        more.forEach(byScheme.computeIfAbsent(scheme, name -> new TreeSet<>())::add);
    }
}
