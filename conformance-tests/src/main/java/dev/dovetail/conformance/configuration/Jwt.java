package dev.dovetail.conformance.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A token in the shape of a signed JSON Web Token (RFC 7519, RFC 7515, 7.1): three parts in base64url, of which the first is a JSON
 * object with {@code alg}. Nothing is verified: that is the server's business.
 */
public final class Jwt {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final String header;
    private final String payload;
    private final String signature;

    private Jwt(String header, String payload, String signature) {
        this.header = header;
        this.payload = payload;
        this.signature = signature;
    }

    /** The token as what it is; empty if it has another shape. */
    public static Optional<Jwt> parse(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3 || parts[2].length() < 2) {
            return Optional.empty();
        }
        var jwt = new Jwt(parts[0], parts[1], parts[2]);
        return object(parts[0]).filter(head -> head.has("alg")).isPresent()
                        && object(parts[1]).isPresent()
                ? Optional.of(jwt)
                : Optional.empty();
    }

    /** The same claims with one character of the signature changed: one in its middle, where every bit counts. */
    public String withOtherSignature() {
        var at = signature.length() / 2;
        var old = ALPHABET.indexOf(signature.charAt(at));
        var other = ALPHABET.charAt((old + 1) % ALPHABET.length());
        return header + "." + payload + "." + signature.substring(0, at) + other + signature.substring(at + 1);
    }

    /** The same claims with a header that says that there is no signature, and none. */
    public String withoutSignature() {
        var unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return unsigned + "." + payload + ".";
    }

    /** The scopes that the token says it has, as {@code scope} (RFC 9068, 2.2.3) or {@code scp}; empty if it says none of it. */
    public Optional<Set<String>> scopes() {
        var claims = object(payload).orElseThrow();
        return scopes(claims.path("scope")).or(() -> scopes(claims.path("scp")));
    }

    @Override
    public String toString() {
        return "Jwt";
    }

    private static Optional<Set<String>> scopes(JsonNode claim) {
        if (claim.isTextual()) {
            return Optional.of(words(claim.textValue()));
        }
        if (!claim.isArray()) {
            return Optional.empty();
        }
        var scopes = new LinkedHashSet<String>();
        claim.forEach(scope -> scopes.add(scope.asText()));
        return Optional.of(scopes);
    }

    /** The words of a list of scopes with blanks between (RFC 6749, 3.3). */
    static Set<String> words(String list) {
        return new LinkedHashSet<>(Arrays.stream(list.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private static Optional<JsonNode> object(String part) {
        try {
            return Optional.of(JSON.readTree(Base64.getUrlDecoder().decode(part)))
                    .filter(JsonNode::isObject);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("octets in memory cannot fail to be read", e);
        }
    }
}
