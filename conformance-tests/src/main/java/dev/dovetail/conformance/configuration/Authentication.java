package dev.dovetail.conformance.configuration;

import dev.dovetail.contract.model.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What lets a caller in: where the secrets for each security scheme come from.
 *
 * @param schemes by the name of the scheme in the document
 * @param others for every scheme that is not named
 */
public record Authentication(Map<String, TokenSource> schemes, TokenSource others) {
    /** Nothing lets anyone in. */
    public static final Authentication NONE = of(TokenSource.NONE);

    public Authentication {
        schemes = Map.copyOf(schemes);
    }

    /** The same tokens for every scheme. */
    public static Authentication of(TokenSource forAll) {
        return new Authentication(Map.of(), forAll);
    }

    /** This, with a source of its own for one scheme. */
    public Authentication with(String scheme, TokenSource source) {
        var more = new LinkedHashMap<>(schemes);
        more.put(scheme, source);
        return new Authentication(more, others);
    }

    /** Where the secrets of a scheme come from. */
    public TokenSource of(SecurityScheme scheme) {
        return schemes.getOrDefault(scheme.name(), others);
    }

    /** Whether there is anything to let one in by this scheme. */
    public boolean covers(SecurityScheme scheme) {
        return of(scheme) != TokenSource.NONE;
    }

    /** This without secrets. */
    @Override
    public String toString() {
        return "Authentication" + new java.util.TreeSet<>(schemes.keySet());
    }
}
