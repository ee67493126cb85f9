package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.Optional;
import java.util.Set;

/** Which security schemes the suite can speak, and where in a request what they say is carried. */
public final class Speech {
    private static final Set<String> HTTP = Set.of("bearer", "basic");

    private Speech() {}

    /** Why credentials of a scheme cannot be sent, whatever is given; empty if they can. */
    public static Optional<String> obstacle(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.Http http && !HTTP.contains(http.scheme())
                ? Optional.of("the suite does not speak the HTTP authentication scheme " + http.scheme()
                        + " (security scheme " + http.name() + ")")
                : Optional.empty();
    }

    /** Whether it is a bearer token that is sent (RFC 6750). */
    public static boolean bearer(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.OAuth2
                || scheme instanceof SecurityScheme.OpenIdConnect
                || (scheme instanceof SecurityScheme.Http http && http.scheme().equals("bearer"));
    }

    /** Whether it is one of the authentication schemes of HTTP, for which 401 is the refusal (RFC 9110, 11). */
    static boolean http(SecurityScheme scheme) {
        return bearer(scheme) || scheme instanceof SecurityScheme.Http;
    }

    /** Whether the document says that tokens are JSON Web Tokens. */
    public static boolean webToken(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.Http http
                && http.bearerFormat().filter("JWT"::equalsIgnoreCase).isPresent();
    }

    /** Where its credentials are carried: two schemes of one carrier cannot be told apart by who reads them. */
    static String carrier(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            var name = key.in() == ParameterLocation.HEADER
                    ? key.parameterName().toLowerCase(java.util.Locale.ROOT)
                    : key.parameterName();
            return key.in().text() + " " + name;
        }
        if (scheme instanceof SecurityScheme.MutualTls) {
            return "connection";
        }
        return scheme instanceof SecurityScheme.Http http && !bearer(scheme)
                ? "authorization " + http.scheme()
                : "authorization bearer";
    }
}
