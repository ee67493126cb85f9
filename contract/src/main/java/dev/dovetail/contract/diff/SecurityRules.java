package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.breaking;
import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.Effect.risky;
import static dev.dovetail.contract.diff.JavaEffect.BEHAVIOUR;
import static dev.dovetail.contract.diff.JavaEffect.NONE;
import static dev.dovetail.contract.diff.JavaEffect.SOURCE;

import java.util.List;

/** Who may call. Each operation is judged by the requirement that holds for it. */
public final class SecurityRules {

    public static final Rule SECURITY_REQUIRED =
            both("security-required", "credentials are needed where none were", breaking(BEHAVIOUR, SOURCE));
    public static final Rule SECURITY_PUBLIC =
            both("security-public", "no credentials are needed any more", harmless(BEHAVIOUR, SOURCE));
    public static final Rule SECURITY_OPTIONAL =
            both("security-optional", "credentials became optional", harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule SECURITY_ALTERNATIVE_ADDED =
            both("security-alternative-added", "another way to show who calls is accepted", harmless(NONE, NONE));
    public static final Rule SECURITY_ALTERNATIVE_REMOVED = both(
            "security-alternative-removed",
            "a way to show who calls is no longer accepted",
            breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule SECURITY_SCHEME_ADDED = both(
            "security-scheme-added", "a further scheme is needed in the same request", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule SECURITY_SCHEME_DROPPED = both(
            "security-scheme-dropped",
            "a scheme is no longer needed in the same request",
            harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule SCOPE_ADDED =
            both("scope-added", "a further scope is needed", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule SCOPE_REMOVED =
            both("scope-removed", "a scope is no longer needed", harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule SCHEME_REMOVED =
            both("scheme-removed", "a scheme that nothing uses was removed", harmless(SOURCE, NONE));
    public static final Rule SCHEME_ADDED = both("scheme-added", "a scheme was declared", harmless(NONE, NONE));
    public static final Rule SCHEME_TYPE_CHANGED =
            both("scheme-type-changed", "a scheme is of another type", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule SCHEME_BECAME_OTHER = both(
            "scheme-became-other",
            "a scheme takes other credentials: a name and a password, or not",
            breaking(SOURCE, BEHAVIOUR));

    public static final Rule SCHEME_PLACE_CHANGED = both(
            "scheme-place-changed",
            "a key travels in another place or under another name",
            breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule SCHEME_HTTP_CHANGED =
            both("scheme-http-changed", "the HTTP authentication scheme changed", breaking(SOURCE, BEHAVIOUR));
    public static final Rule BEARER_FORMAT_CHANGED =
            both("bearer-format-changed", "bearerFormat changed", risky(NONE, NONE));
    public static final Rule FLOW_REMOVED = both("flow-removed", "an OAuth flow was removed", breaking(NONE, NONE));
    public static final Rule FLOW_ADDED = both("flow-added", "an OAuth flow was added", harmless(NONE, NONE));
    public static final Rule FLOW_URL_CHANGED =
            both("flow-url-changed", "a URL of an OAuth flow changed", risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule OPENID_URL_CHANGED =
            both("openid-url-changed", "the URL of OpenID Connect changed", risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule SCHEME_SCOPE_REMOVED =
            both("scheme-scope-removed", "a scope is no longer offered", risky(NONE, NONE));
    public static final Rule SCHEME_SCOPE_ADDED =
            both("scheme-scope-added", "a scope is offered as well", harmless(NONE, NONE));
    public static final Rule MUTUAL_TLS_REQUIRED =
            both("mutual-tls-required", "a client certificate is needed", breaking(BEHAVIOUR, SOURCE));

    private SecurityRules() {}

    static List<Rule> all() {
        return List.of(
                SECURITY_REQUIRED,
                SECURITY_PUBLIC,
                SECURITY_OPTIONAL,
                SECURITY_ALTERNATIVE_ADDED,
                SECURITY_ALTERNATIVE_REMOVED,
                SECURITY_SCHEME_ADDED,
                SECURITY_SCHEME_DROPPED,
                SCOPE_ADDED,
                SCOPE_REMOVED,
                SCHEME_REMOVED,
                SCHEME_ADDED,
                SCHEME_TYPE_CHANGED,
                SCHEME_BECAME_OTHER,
                SCHEME_PLACE_CHANGED,
                SCHEME_HTTP_CHANGED,
                BEARER_FORMAT_CHANGED,
                FLOW_REMOVED,
                FLOW_ADDED,
                FLOW_URL_CHANGED,
                OPENID_URL_CHANGED,
                SCHEME_SCOPE_REMOVED,
                SCHEME_SCOPE_ADDED,
                MUTUAL_TLS_REQUIRED);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.SECURITY, sentence, effect);
    }
}
