package dev.dovetail.conformance.stub;

import dev.dovetail.conformance.configuration.Token;
import dev.dovetail.conformance.configuration.TokenSource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The tokens of a notes server, minted for any scopes, in the shape of JSON Web Tokens. */
final class StubTokens implements TokenSource {
    static final String EXPIRED = "tok_expired0000000";
    static final String REVOKED = "tok_revoked0000000";

    private final Set<String> foreign = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> issued = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Optional<Token> token(Set<String> atLeast, Set<String> atMost) {
        var number = count.incrementAndGet();
        var secret = base64("{\"alg\":\"HS256\"}") + "." + base64("{\"jti\":" + number + "}") + "."
                + base64("tok_secret%06d-that-nobody-signed".formatted(number));
        issued.put(secret, new TreeSet<>(atMost));
        return Optional.of(new Token(secret, atMost));
    }

    /** Tokens of another caller, who has nothing in common with the first. */
    TokenSource ofStranger() {
        return (atLeast, atMost) -> {
            var token = token(atLeast, atMost);
            token.ifPresent(known -> foreign.add(known.secret()));
            return token;
        };
    }

    /** Whether the token is the other caller's. */
    boolean ofStranger(String secret) {
        return foreign.contains(secret);
    }

    @Override
    public Optional<Token> expired() {
        return Optional.of(new Token(EXPIRED, Set.of()));
    }

    @Override
    public Optional<Token> revoked() {
        return Optional.of(new Token(REVOKED, Set.of()));
    }

    /** The scopes of a token that is valid. */
    Optional<Set<String>> scopes(String secret) {
        return Optional.ofNullable(issued.get(secret));
    }

    /** Whether it is a token that was issued, but for its signature. */
    boolean tampered(String secret) {
        var signature = secret.lastIndexOf('.') + 1;
        return signature > 0
                && signature < secret.length()
                && issued.keySet().stream()
                        .anyMatch(known -> !known.equals(secret) && known.startsWith(secret.substring(0, signature)));
    }

    /** Whether it has the claims of a token that was issued, and no signature. */
    boolean unsigned(String secret) {
        var parts = secret.split("\\.", -1);
        return parts.length == 3
                && parts[2].isEmpty()
                && issued.keySet().stream().anyMatch(known -> known.contains("." + parts[1] + "."));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
