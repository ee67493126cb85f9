package dev.dovetail.contract.model;

import dev.dovetail.contract.diagnostics.Location;
import java.util.Map;
import java.util.Optional;

/** A way to show who one is (Security Scheme Object). */
public sealed interface SecurityScheme {

    /** The component's name. */
    String name();

    /** What the document says about it. */
    Docs docs();

    /** Where it stands. */
    Location origin();

    /** The Authorization header; the scheme in lower case: {@code bearer}, {@code basic}. */
    record Http(String name, String scheme, Optional<String> bearerFormat, Docs docs, Location origin)
            implements SecurityScheme {}

    /** A key in a header, the query or a cookie. */
    record ApiKey(String name, ParameterLocation in, String parameterName, Docs docs, Location origin)
            implements SecurityScheme {}

    /** OAuth 2; flows by their names in the document. */
    record OAuth2(String name, Map<String, Flow> flows, Docs docs, Location origin) implements SecurityScheme {}

    /** OpenID Connect discovery. */
    record OpenIdConnect(String name, String url, Docs docs, Location origin) implements SecurityScheme {}

    /** A client certificate. */
    record MutualTls(String name, Docs docs, Location origin) implements SecurityScheme {}

    /** One OAuth 2 flow; scopes with their descriptions. */
    record Flow(
            Optional<String> authorizationUrl,
            Optional<String> tokenUrl,
            Optional<String> refreshUrl,
            Map<String, String> scopes) {}
}
