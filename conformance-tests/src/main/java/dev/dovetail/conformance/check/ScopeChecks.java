package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.SCOPES;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether each scope is enough, and needed. */
public final class ScopeChecks {
    public static final Check EXACT =
            Check.must("scope.exact", SCOPES, "a token with exactly the documented scopes is enough", "the document");

    public static final Check IMPLIED = Check.must(
            "scope.implied",
            SCOPES,
            "a token with a scope that includes the documented one is enough",
            "the configuration");

    public static final Check NONE = forbidden("scope.none", "a valid token without any scope is answered 403");

    public static final Check MISSING =
            forbidden("scope.missing", "a token with every scope but a needed one is answered 403");

    public static final Check SIBLING =
            forbidden("scope.sibling", "a token for another action on the same object is answered 403");

    public static final Check EXISTENCE = forbidden(
            "scope.existence", "without the scope an identifier that names nothing is answered 403 like any other");

    public static final Check EFFECT =
            Check.must("scope.effect", SCOPES, "a request answered 403 changed nothing", "RFC 9110, 15.5.4");

    public static final Check CHALLENGE = Check.should(
            "scope.challenge",
            SCOPES,
            "a refusal for want of a scope says insufficient_scope in WWW-Authenticate",
            "RFC 6750, 3.1");

    private ScopeChecks() {}

    static List<Check> all() {
        return List.of(EXACT, IMPLIED, NONE, MISSING, SIBLING, EXISTENCE, CHALLENGE, EFFECT);
    }

    private static Check forbidden(String id, String proves) {
        return Check.must(id, SCOPES, proves, "RFC 6750, 3.1");
    }
}
