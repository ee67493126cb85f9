package dev.dovetail.conformance.configuration;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * How the run asks for tokens as a client of an OAuth 2 authorization server (RFC 6749). Never printed.
 *
 * @param grant which grant is used
 * @param tokenUrl the token endpoint; if absent, the one that the document names
 * @param revocationUrl where tokens are revoked (RFC 7009), if anywhere
 * @param id the client's identifier
 * @param secret the client's secret, if it has one
 * @param secretInBody whether identifier and secret go into the body of the request; otherwise they are sent as Basic credentials
 * @param parameters further parameters of the token request, for example {@code audience}
 */
public record OAuthClient(
        Grant grant,
        Optional<URI> tokenUrl,
        Optional<URI> revocationUrl,
        String id,
        Optional<String> secret,
        boolean secretInBody,
        Map<String, String> parameters) {
    public OAuthClient {
        parameters = Map.copyOf(parameters);
    }

    /** How the authorization server is convinced. */
    public sealed interface Grant {
        /** By the client's own credentials (RFC 6749, 4.4). */
        record ClientCredentials() implements Grant {}

        /** By the name and the password of a user (RFC 6749, 4.3). */
        record Password(String username, String password) implements Grant {
            @Override
            public String toString() {
                return "Password";
            }
        }
    }

    /** The client that asks at this token endpoint. */
    OAuthClient at(URI url) {
        return new OAuthClient(grant, Optional.of(url), revocationUrl, id, secret, secretInBody, parameters);
    }

    @Override
    public String toString() {
        return "OAuthClient";
    }
}
