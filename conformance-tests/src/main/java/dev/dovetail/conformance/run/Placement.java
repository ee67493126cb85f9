package dev.dovetail.conformance.run;

import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a credential goes.
 *
 * @param headers fields of the head
 * @param query {@code name=value}, encoded
 */
record Placement(List<Exchange.Header> headers, List<String> query) {
    private static final String WRONG_BASIC =
            "Basic " + Base64.getEncoder().encodeToString("dovetail:nobody".getBytes(StandardCharsets.UTF_8));

    /** No credential. */
    static final Placement NOWHERE = new Placement(List.of(), List.of());

    /** A secret for all of these schemes. */
    static Placement of(List<SecurityScheme> schemes, String secret) {
        var headers = new ArrayList<Exchange.Header>();
        var query = new ArrayList<String>();
        for (var scheme : schemes) {
            if (scheme instanceof SecurityScheme.ApiKey key) {
                place(key, secret, headers, query);
            } else if (basic(scheme)) {
                var encoded = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
                headers.add(new Exchange.Header("Authorization", "Basic " + encoded));
            } else {
                headers.add(new Exchange.Header("Authorization", "Bearer " + secret));
            }
        }
        return new Placement(headers, query);
    }

    /** Credentials that need no secret because no server may take them for any. */
    static Placement of(List<SecurityScheme> schemes, Credential.Flaw flaw) {
        var headers = new ArrayList<Exchange.Header>();
        var query = new ArrayList<String>();
        for (var scheme : schemes) {
            var wrongScheme = flaw == Credential.Flaw.WRONG_SCHEME;
            if (scheme instanceof SecurityScheme.ApiKey key && !wrongScheme) {
                place(key, "", headers, query);
            } else if (scheme instanceof SecurityScheme.ApiKey || basic(scheme)) {
                headers.add(new Exchange.Header("Authorization", wrongScheme ? "Bearer dovetail-nobody" : "Basic ?"));
            } else {
                headers.add(new Exchange.Header("Authorization", wrongScheme ? WRONG_BASIC : "Bearer"));
            }
        }
        return new Placement(headers, query);
    }

    private static boolean basic(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.Http http && http.scheme().equals("basic");
    }

    private static void place(
            SecurityScheme.ApiKey key, String secret, List<Exchange.Header> headers, List<String> query) {
        if (key.in() == ParameterLocation.QUERY) {
            query.add(Encoding.percent(key.parameterName()) + "=" + Encoding.percent(secret));
        } else if (key.in() == ParameterLocation.COOKIE) {
            headers.add(new Exchange.Header("Cookie", key.parameterName() + "=" + secret));
        } else {
            headers.add(new Exchange.Header(key.parameterName(), secret));
        }
    }
}
