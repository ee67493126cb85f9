package dev.dovetail.conformance.configuration;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Reads how tokens are fetched from an OAuth 2 authorization server. */
final class OAuthSettings {
    private static final String PASSWORD = "password";

    static final Key KEY = new Key(
            "oauth2",
            Form.keys(
                    new Key(
                            "grant",
                            Form.choice("client_credentials", PASSWORD),
                            "How the server is convinced; client_credentials if nothing is said."),
                    new Key(
                            "token_url",
                            Form.text(),
                            "The token endpoint; without it the one that the document names, if it is on the server's own host."),
                    new Key(
                            "revocation_url",
                            Form.text(),
                            "Where tokens are revoked, to see that revoked ones are refused."),
                    new Key("client_id", Form.text(), "The client's identifier."),
                    new Key("client_secret", Form.text(), "The client's secret."),
                    new Key(
                            "client_authentication",
                            Form.choice("basic", "body"),
                            "Whether the client's secret goes into the Authorization header or into the body; basic if nothing is said."),
                    new Key("username", Form.text(), "The name of the user, for the password grant."),
                    new Key(PASSWORD, Form.text(), "The user's password."),
                    new Key(
                            "parameters",
                            new Form.Named("the parameter", Form.text()),
                            "Further parameters of the token request, such as audience.")),
            "Tokens are fetched from an OAuth 2 token endpoint, with the scopes that each case needs.");

    private OAuthSettings() {}

    static TokenSource source(Setting setting) {
        if (!setting.has("client_id")) {
            setting.problem("client_id is missing");
        }
        var parameters = new LinkedHashMap<String, String>();
        setting.get("parameters")
                .ifPresent(named -> named.members().forEach((name, value) -> parameters.put(name, value.text())));
        return OAuthTokens.of(new OAuthClient(
                grant(setting),
                url(setting, "token_url"),
                url(setting, "revocation_url"),
                setting.text("client_id").orElse(""),
                setting.text("client_secret"),
                setting.text("client_authentication").filter("body"::equals).isPresent(),
                parameters));
    }

    private static OAuthClient.Grant grant(Setting setting) {
        if (setting.text("grant").filter(PASSWORD::equals).isEmpty()) {
            return new OAuthClient.Grant.ClientCredentials();
        }
        if (!setting.has("username") || !setting.has(PASSWORD)) {
            setting.problem("the password grant needs username and password");
        }
        return new OAuthClient.Grant.Password(
                setting.text("username").orElse(""), setting.text(PASSWORD).orElse(""));
    }

    private static Optional<URI> url(Setting setting, String name) {
        return setting.get(name).flatMap(given -> {
            try {
                var url = URI.create(given.text());
                if (url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
                    return Optional.of(url);
                }
            } catch (IllegalArgumentException e) {
                // Said below, without repeating what may be secret.
            }
            given.problem("not the address of an HTTP server");
            return Optional.empty();
        });
    }
}
