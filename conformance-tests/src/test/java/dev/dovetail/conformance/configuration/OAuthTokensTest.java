package dev.dovetail.conformance.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.conformance.stub.TokenServer;
import dev.dovetail.conformance.stub.TokenServer.Asked;
import dev.dovetail.conformance.stub.TokenServer.Reply;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.SecurityScheme;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OAuthTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Set<String> ALL = Set.of("note:read", "note:write");
    private static final OAuthClient.Grant CLIENT = new OAuthClient.Grant.ClientCredentials();

    @Test
    void asksForExactlyTheScopesOfACaseAndRenewsBeforeTheTokenExpires() throws IOException {
        try (var server = TokenServer.start(asked -> granted(asked, "\"expires_in\":300"))) {
            var token = tokens(server, CLIENT)
                    .token(Set.of("note:read"), Set.of("note:read"))
                    .orElseThrow();

            assertThat(token.secret()).isEqualTo("secret-of-note:read");
            assertThat(token.scopes()).containsExactly("note:read");
            assertThat(token.renewAt()).contains(NOW.plusSeconds(290));
            var asked = server.asked().get(0);
            assertThat(asked.form())
                    .isEqualTo(Map.of("grant_type", "client_credentials", "scope", "note:read", "audience", "notes"));
            assertThat(asked.authorization())
                    .contains("Basic " + Base64.getEncoder().encodeToString("me:s%3Acret".getBytes()));
        }
    }

    @Test
    void asksInTheNameOfAUserWithTheSecretInTheBody() throws IOException {
        try (var server = TokenServer.start(asked -> granted(asked, "\"x\":1"))) {
            var client = new OAuthClient(
                    new OAuthClient.Grant.Password("ada", "hush"),
                    Optional.of(server.url("/token")),
                    Optional.empty(),
                    "me",
                    Optional.of("s:cret"),
                    true,
                    Map.of());

            assertThat(OAuthTokens.of(client).everything(ALL)).isPresent();

            assertThat(server.asked().get(0).form())
                    .containsEntry("grant_type", "password")
                    .containsEntry("username", "ada")
                    .containsEntry("password", "hush")
                    .containsEntry("client_secret", "s:cret");
            assertThat(server.asked().get(0).authorization()).isEmpty();
        }
    }

    @Test
    void saysThatAServerDoesNotGiveLesserTokens() throws IOException {
        try (var server = TokenServer.start(
                asked -> new Reply(200, "{\"access_token\":\"t0ken\",\"scope\":\"note:read note:write\"}"))) {
            var tokens = tokens(server, CLIENT);

            assertThat(tokens.everything(ALL)).map(Token::secret).contains("t0ken");
            assertThatThrownBy(() -> tokens.token(Set.of(), Set.of("note:read")))
                    .isInstanceOf(NoTokenException.class)
                    .hasMessage(
                            "the token endpoint does not give tokens with fewer scopes: asked for note:read, it granted"
                                    + " note:read note:write; give such a token below tokens, or a client that may have no more");
            assertThatThrownBy(() -> tokens.token(Set.of(), Set.of())).isInstanceOf(NoTokenException.class);
        }
    }

    @Test
    void believesTheClaimsOfATokenWhereTheAnswerSaysNothing() throws IOException {
        var payload = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"scp\":[\"note:write\"]}".getBytes());
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"RS256\"}".getBytes());
        try (var server = TokenServer.start(
                asked -> new Reply(200, "{\"access_token\":\"" + header + "." + payload + ".c2lnbmF0dXJl\"}"))) {
            var tokens = tokens(server, CLIENT);

            assertThat(tokens.token(Set.of("note:write"), Set.of("note:write"))).isPresent();
            assertThatThrownBy(() -> tokens.token(Set.of("note:read"), Set.of("note:read")))
                    .hasMessageContaining("granted note:write");
        }
    }

    @Test
    void makesDoWithWhatAClientIsAllowed() throws IOException {
        try (var server = TokenServer.start(
                asked -> asked.form().getOrDefault("scope", "").contains("note:write")
                        ? new Reply(400, "{\"error\":\"invalid_scope\"}")
                        : new Reply(200, "{\"access_token\":\"t\",\"scope\":\"note:read\"}"))) {
            var tokens = tokens(server, CLIENT);

            assertThat(tokens.everything(ALL)).map(Token::scopes).contains(Set.of("note:read"));
            assertThat(tokens.token(Set.of(), ALL)).map(Token::scopes).contains(Set.of("note:read"));
        }
    }

    @Test
    void revokesATokenWhereThatCanBeDone() throws IOException {
        try (var server = TokenServer.start(
                asked -> asked.path().equals("/revoke") ? new Reply(200, "") : granted(asked, "\"x\":1"))) {
            var client = new OAuthClient(
                    CLIENT,
                    Optional.of(server.url("/token")),
                    Optional.of(server.url("/revoke")),
                    "me",
                    Optional.empty(),
                    false,
                    Map.of());

            assertThat(OAuthTokens.of(client).revoked()).map(Token::secret).contains("secret-of-");
            assertThat(server.asked().get(1).form())
                    .containsEntry("token", "secret-of-")
                    .containsEntry("client_id", "me");
        }
    }

    @Test
    void usesTheEndpointThatTheDocumentNamesOnTheServersOwnHostOnly() throws IOException {
        try (var server = TokenServer.start(asked -> granted(asked, "\"x\":1"))) {
            var client = new OAuthClient(
                    CLIENT, Optional.empty(), Optional.empty(), "me", Optional.of("s"), false, Map.of());
            var here = Target.at(server.url("/"));
            var tokens = OAuthTokens.of(client);

            assertThat(tokens.boundTo(scheme("/oauth/token"), here).everything(ALL))
                    .isPresent();
            assertThat(server.asked()).extracting(Asked::path).containsExactly("/oauth/token");
            assertThatThrownBy(() -> tokens.boundTo(scheme("https://collector.example.net/token"), here)
                            .everything(Set.of()))
                    .isInstanceOf(NoTokenException.class)
                    .hasMessageEndingWith("so say token_url");
        }
    }

    @Test
    void namesEndpointAndErrorAndNeverASecret() throws IOException {
        try (var server = TokenServer.start(
                asked -> new Reply(401, "{\"error\":\"invalid_client\",\"error_description\":\"s:cret is wrong\"}"))) {
            var tokens = tokens(server, CLIENT);

            assertThatThrownBy(() -> tokens.everything(Set.of()))
                    .hasMessage("the token endpoint " + server.url("/token") + " refused: invalid_client");
            assertThat(tokens + " " + new OAuthClient.Grant.Password("ada", "hush"))
                    .doesNotContain("cret")
                    .doesNotContain("hush");
        }
        try (var server = TokenServer.start(asked -> new Reply(502, "<html>s:cret</html>"))) {
            assertThatThrownBy(() -> tokens(server, CLIENT).everything(Set.of()))
                    .hasMessage("the token endpoint " + server.url("/token") + " answered 502");
        }
    }

    private static OAuthTokens tokens(TokenServer server, OAuthClient.Grant grant) {
        var client = new OAuthClient(
                grant,
                Optional.of(server.url("/token")),
                Optional.empty(),
                "me",
                Optional.of("s:cret"),
                false,
                Map.of("audience", "notes"));
        return OAuthTokens.of(client, () -> NOW);
    }

    private static Reply granted(Asked asked, String more) {
        return new Reply(
                200, "{\"access_token\":\"secret-of-" + asked.form().getOrDefault("scope", "") + "\"," + more + "}");
    }

    private static SecurityScheme scheme(String tokenUrl) {
        var flow = new SecurityScheme.Flow(Optional.empty(), Optional.of(tokenUrl), Optional.empty(), Map.of());
        return new SecurityScheme.OAuth2(
                "oauth", Map.of("clientCredentials", flow), Docs.NONE, new Location("api.yaml", "", 1, 1));
    }
}
