package dev.dovetail.conformance.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** Speaks with the endpoints of an OAuth 2 authorization server. What it throws names endpoints and error codes, never a secret. */
final class TokenEndpoint {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long SECONDS = 20;

    private final HttpClient http;
    private final OAuthClient client;

    TokenEndpoint(OAuthClient client, Optional<SSLContext> tls) {
        this.client = client;
        var builder = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER);
        tls.ifPresent(builder::sslContext);
        this.http = builder.build();
    }

    /**
     * What the token endpoint gave.
     *
     * @param scopes those that it says it granted (RFC 6749, 5.1); absent if it says nothing
     */
    record Granted(String token, Optional<Set<String>> scopes, Optional<Duration> lifetime) {
        @Override
        public String toString() {
            return "Granted[" + scopes + "]";
        }
    }

    /**
     * Asks for a token with these scopes, or for whatever the server gives to one who names none.
     *
     * @throws RefusedException if the server refuses
     * @throws NoTokenException if it answers anything else
     */
    Granted token(Set<String> scopes) {
        var form = new LinkedHashMap<String, String>();
        if (client.grant() instanceof OAuthClient.Grant.Password password) {
            form.put("grant_type", "password");
            form.put("username", password.username());
            form.put("password", password.password());
        } else {
            form.put("grant_type", "client_credentials");
        }
        if (!scopes.isEmpty()) {
            form.put("scope", String.join(" ", new java.util.TreeSet<>(scopes)));
        }
        form.putAll(client.parameters());
        var url = client.tokenUrl().orElseThrow();
        var answer = json(url, post(url, form));
        var token = answer.path("access_token").textValue();
        if (token == null) {
            throw new NoTokenException("the token endpoint " + shown(url) + " answered without an access_token");
        }
        return new Granted(
                token,
                Optional.ofNullable(answer.path("scope").textValue()).map(Jwt::words),
                Optional.of(answer.path("expires_in"))
                        .filter(seconds -> seconds.asLong() > 0)
                        .map(seconds -> Duration.ofSeconds(seconds.asLong())));
    }

    /** Has a token revoked; says whether the server did it. */
    boolean revoke(URI url, String token) {
        return post(url, new LinkedHashMap<>(Map.of("token", token, "token_type_hint", "access_token")))
                        .statusCode()
                == 200;
    }

    /** The token endpoint refused with this error code. */
    static final class RefusedException extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final String code;

        RefusedException(URI url, String code) {
            super("the token endpoint " + shown(url) + " refused: " + code);
            this.code = code;
        }

        /** Whether it is the scopes that were refused (RFC 6749, 5.2). */
        boolean ofScopes() {
            return code.equals("invalid_scope");
        }
    }

    private static JsonNode json(URI url, HttpResponse<byte[]> response) {
        JsonNode answer;
        try {
            answer = Optional.ofNullable(JSON.readTree(response.body())).orElse(JSON.createObjectNode());
        } catch (JsonProcessingException e) {
            answer = JSON.createObjectNode();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("octets in memory cannot fail to be read", e);
        }
        if (response.statusCode() / 100 == 2) {
            return answer;
        }
        var code = answer.path("error").asText("");
        if (code.matches("[a-z_]{1,60}")) {
            throw new RefusedException(url, code);
        }
        throw new NoTokenException("the token endpoint " + shown(url) + " answered " + response.statusCode());
    }

    private HttpResponse<byte[]> post(URI url, Map<String, String> form) {
        var request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(SECONDS))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        if (client.secretInBody() || client.secret().isEmpty()) {
            form.put("client_id", client.id());
            client.secret().ifPresent(secret -> form.put("client_secret", secret));
        } else {
            var pair = encoded(client.id()) + ":" + encoded(client.secret().get());
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(url, request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<byte[]> send(URI url, HttpRequest request) {
        var sending = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return sending.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            sending.cancel(true);
            throw new NoTokenException("the token endpoint " + shown(url) + " did not answer within " + SECONDS + " s");
        } catch (ExecutionException e) {
            throw new NoTokenException("the token endpoint " + shown(url) + " cannot be reached");
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoTokenException("the run was interrupted");
        }
    }

    /** An address without what may be secret in it. */
    private static String shown(URI url) {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort()) + url.getPath();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
