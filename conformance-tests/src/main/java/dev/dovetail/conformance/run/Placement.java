package dev.dovetail.conformance.run;

import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a credential goes.
 *
 * @param headers fields of the head
 * @param query {@code name=value}, encoded
 * @param cookies {@code name=value}
 * @param identified whether the connection shows the run's certificate
 */
record Placement(List<Exchange.Header> headers, List<String> query, List<String> cookies, boolean identified) {
    private static final String WRONG_BASIC = "Basic " + base64("dovetail:nobody");

    /** No credential. */
    static final Placement NOWHERE = new Placement(List.of(), List.of(), List.of(), false);

    /** The connection alone says who it is. */
    static final Placement CONNECTION = new Placement(List.of(), List.of(), List.of(), true);

    /** A secret for a scheme. */
    static Placement of(SecurityScheme scheme, String secret) {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return key(key, secret);
        }
        return authorization(basic(scheme) ? "Basic " + base64(secret) : "Bearer " + secret);
    }

    /** A secret for a scheme, the name of the authentication scheme in small letters. */
    static Placement inLowerCase(SecurityScheme scheme, String secret) {
        return authorization(basic(scheme) ? "basic " + base64(secret) : "bearer " + secret);
    }

    /** A bearer token where RFC 6750, 2.3, has it, and documents seldom do. */
    static Placement inQuery(String secret) {
        return new Placement(List.of(), List.of("access_token=" + Encoding.percent(secret)), List.of(), false);
    }

    /** A token behind the name of an authentication scheme that nobody has registered (RFC 9110, 16.4). */
    static Placement behindAnotherName(String secret) {
        return authorization("Dovetail " + secret);
    }

    /** Credentials that need no secret because no server may take them for any. */
    static Placement of(SecurityScheme scheme, Credential.Flaw flaw) {
        var wrongScheme = flaw == Credential.Flaw.WRONG_SCHEME;
        if (scheme instanceof SecurityScheme.ApiKey key && !wrongScheme) {
            return key(key, "");
        }
        if (scheme instanceof SecurityScheme.ApiKey || basic(scheme)) {
            return authorization(wrongScheme ? "Bearer dovetail-nobody" : "Basic ?");
        }
        return authorization(wrongScheme ? WRONG_BASIC : "Bearer");
    }

    /** Both. */
    Placement and(Placement other) {
        return new Placement(
                joined(headers, other.headers),
                joined(query, other.query),
                joined(cookies, other.cookies),
                identified || other.identified);
    }

    private static boolean basic(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.Http http && http.scheme().equals("basic");
    }

    private static Placement key(SecurityScheme.ApiKey key, String secret) {
        if (key.in() == ParameterLocation.QUERY) {
            var pair = Encoding.percent(key.parameterName()) + "=" + Encoding.percent(secret);
            return new Placement(List.of(), List.of(pair), List.of(), false);
        }
        if (key.in() == ParameterLocation.COOKIE) {
            return new Placement(List.of(), List.of(), List.of(key.parameterName() + "=" + secret), false);
        }
        return new Placement(List.of(new Exchange.Header(key.parameterName(), secret)), List.of(), List.of(), false);
    }

    private static Placement authorization(String value) {
        return new Placement(List.of(new Exchange.Header("Authorization", value)), List.of(), List.of(), false);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
