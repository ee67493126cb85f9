package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.AUTHENTICATION;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether valid credentials are asked for. */
public final class AuthenticationChecks {
    public static final Check OPEN = Check.must(
            "authentication.open",
            AUTHENTICATION,
            "an operation that asks for no credentials answers without any",
            "OpenAPI, Security Requirement Object");

    public static final Check MISSING =
            unauthorized("authentication.missing", "a request without credentials is answered 401");

    public static final Check MALFORMED =
            unauthorized("authentication.malformed", "a request with malformed credentials is answered 401");

    public static final Check UNKNOWN =
            unauthorized("authentication.unknown-token", "a request with a token that nobody issued is answered 401");

    public static final Check WRONG_SCHEME =
            unauthorized("authentication.wrong-scheme", "a request with credentials of another scheme is answered 401");

    public static final Check EXPIRED =
            unauthorized("authentication.expired", "a request with an expired token is answered 401");

    public static final Check REVOKED =
            unauthorized("authentication.revoked", "a request with a revoked token is answered 401");

    public static final Check TAMPERED =
            unauthorized("authentication.signature", "a token whose signature was changed is answered 401");

    public static final Check UNSIGNED =
            unauthorized("authentication.unsigned", "a token that says that it needs no signature is answered 401");

    public static final Check IN_QUERY = Check.should(
            "authentication.query-token",
            AUTHENTICATION,
            "a token in the query, where the document has none, opens nothing",
            "RFC 6750, 2.3 and 5.3");

    public static final Check SCHEME_CASE = Check.should(
            "authentication.scheme-case",
            AUTHENTICATION,
            "the name of the authentication scheme is recognised in small letters too",
            "RFC 9110, 11.1");

    public static final Check SCHEME_NAME = Check.should(
            "authentication.scheme-name",
            AUTHENTICATION,
            "a valid token opens nothing behind the name of another authentication scheme",
            "RFC 9110, 11.1 and 11.4");

    public static final Check ALTERNATIVE = Check.must(
            "authentication.alternative",
            AUTHENTICATION,
            "each alternative of the document's security opens the operation",
            "OpenAPI, Security Requirement Object");

    public static final Check TOGETHER = Check.must(
            "authentication.together",
            AUTHENTICATION,
            "where several credentials are asked for together, none of them can be left out",
            "OpenAPI, Security Requirement Object");

    public static final Check OPTIONAL = Check.must(
            "authentication.optional",
            AUTHENTICATION,
            "where credentials are optional, wrong ones are ignored or answered 401",
            "OpenAPI, Security Requirement Object; RFC 9110, 15.5.2");

    public static final Check CHALLENGE = Check.must(
            "authentication.challenge",
            AUTHENTICATION,
            "every 401 carries a challenge in WWW-Authenticate",
            "RFC 9110, 11.6.1");

    public static final Check INVALID_TOKEN = Check.should(
            "authentication.invalid-token",
            AUTHENTICATION,
            "the challenge says invalid_token to who showed a bearer token, and names no error to who showed none",
            "RFC 6750, 3 and 3.1");

    public static final Check EFFECT = Check.must(
            "authentication.effect", AUTHENTICATION, "a request answered 401 changed nothing", "RFC 9110, 15.5.2");

    private AuthenticationChecks() {}

    static List<Check> all() {
        return List.of(
                OPEN,
                MISSING,
                MALFORMED,
                UNKNOWN,
                WRONG_SCHEME,
                EXPIRED,
                REVOKED,
                TAMPERED,
                UNSIGNED,
                IN_QUERY,
                SCHEME_CASE,
                SCHEME_NAME,
                ALTERNATIVE,
                TOGETHER,
                OPTIONAL,
                CHALLENGE,
                INVALID_TOKEN,
                EFFECT);
    }

    private static Check unauthorized(String id, String proves) {
        return Check.must(id, AUTHENTICATION, proves, "RFC 9110, 15.5.2; RFC 6750, 3");
    }
}
