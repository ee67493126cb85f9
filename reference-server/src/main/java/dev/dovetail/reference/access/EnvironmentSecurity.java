package dev.dovetail.reference.access;

import dev.dovetail.reference.page.RequestAddress;
import dev.dovetail.runtime.server.Problems;
import dev.dovetail.runtime.server.SecurityHandler;
import dev.dovetail.runtime.server.ServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets a caller in, in this order: a valid token, every scope of the operation, the project. So a caller without the
 * scope learns nothing about what exists.
 */
public final class EnvironmentSecurity implements SecurityHandler<Caller> {

    /** What a caller is told that showed nothing; the error's code follows from it. */
    public static final String NOT_PROVIDED = "Authentication credentials were not provided.";

    /** How what a caller is told begins that lacks a scope. */
    public static final String MISSING_SCOPE = "API key missing required scope";

    /** The challenge to such a caller (RFC 6750, 3.1). */
    public static final String INSUFFICIENT_SCOPE = "Bearer realm=\"api\", error=\"insufficient_scope\"";

    /** The challenge to a caller whose token is not valid (RFC 6750, 3.1). */
    public static final String INVALID_TOKEN = "Bearer realm=\"api\", error=\"invalid_token\"";

    private static final String INVALID = "Personal API key found in request Authorization header is invalid.";
    private static final String CHALLENGE = "Bearer realm=\"api\"";
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([^ ]+)");
    private static final Pattern PROJECT = Pattern.compile("/api/environments/([^/]+)/.*");

    private final Tokens tokens;
    private final Set<String> projects;

    /** Lets in by these tokens, to these projects. */
    public EnvironmentSecurity(Tokens tokens, Set<String> projects) {
        this.tokens = tokens;
        this.projects = Set.copyOf(projects);
    }

    @Override
    public Caller authorize(ServerRequest request, List<Map<String, List<String>>> alternatives) {
        var token = authenticate(request);
        for (var scheme : alternatives.get(0).values()) {
            for (var scope : scheme) {
                if (!Scope.parse(scope).satisfiedBy(token.scopes())) {
                    throw Problems.forbidden(MISSING_SCOPE + " '" + scope + "'");
                }
            }
        }
        admit(token, request);
        return new Caller(token, RequestAddress.of(request));
    }

    private Token authenticate(ServerRequest request) {
        var header =
                request.header("Authorization").orElseThrow(() -> Problems.unauthenticated(NOT_PROVIDED, CHALLENGE));
        var bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            throw Problems.unauthenticated(NOT_PROVIDED, CHALLENGE);
        }
        return tokens.valid(bearer.group(1)).orElseThrow(() -> Problems.unauthenticated(INVALID, INVALID_TOKEN));
    }

    private void admit(Token token, ServerRequest request) {
        var path = PROJECT.matcher(request.rawPath());
        if (!path.matches() || !projects.contains(path.group(1))) {
            throw Problems.notFound("Project not found.");
        }
        if (!token.reaches(path.group(1))) {
            throw Problems.forbidden(
                    "API key does not have access to the requested project: ID " + path.group(1) + ".");
        }
    }
}
