package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The scopes that a document knows, by security scheme: those that operations ask for, and those of OAuth 2 flows; and whether it
 * knows client certificates.
 */
public final class Scopes {
    private final Map<String, Set<String>> byScheme = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private boolean certificates;

    private Scopes() {}

    /** The scopes of a document. */
    public static Scopes of(Api api) {
        var scopes = new Scopes();
        for (var operation : api.operations()) {
            for (var alternative : operation.security().alternatives()) {
                alternative.scopes().forEach((scheme, needed) -> {
                    scopes.add(scheme, needed);
                    if (!needed.isEmpty()) {
                        scopes.asked.add(scheme);
                    }
                });
            }
        }
        api.securitySchemes().forEach((name, scheme) -> {
            scopes.certificates |= scheme instanceof SecurityScheme.MutualTls;
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

    /**
     * Whether any operation asks for a scope of the scheme. Documents that have scopes in the flows of OAuth 2 and nowhere else do not
     * say which operation needs which.
     */
    public boolean asked(String scheme) {
        return asked.contains(scheme);
    }

    /** Whether there is a scheme of client certificates: then only requests by that scheme are sent with one. */
    public boolean certificates() {
        return certificates;
    }

    /** Whether the scheme is the first that an operation asks for. */
    public boolean first(String scheme) {
        return byScheme.isEmpty() || byScheme.keySet().iterator().next().equals(scheme);
    }

    private void add(String scheme, Iterable<String> more) {
        more.forEach(byScheme.computeIfAbsent(scheme, name -> new TreeSet<>())::add);
    }
}
