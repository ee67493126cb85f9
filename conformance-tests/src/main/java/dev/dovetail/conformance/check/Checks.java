package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.AUTHENTICATION;
import static dev.dovetail.conformance.result.CheckGroup.LIFE_CYCLE;
import static dev.dovetail.conformance.result.CheckGroup.METHOD;
import static dev.dovetail.conformance.result.CheckGroup.PATHS;
import static dev.dovetail.conformance.result.CheckGroup.SCOPES;
import static dev.dovetail.conformance.result.CheckGroup.SHAPE;
import static dev.dovetail.conformance.result.CheckGroup.STATUS;

import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Level;
import java.util.List;

/** Every check there is, in the order of reports. A new one needs a fault that trips it, and it alone. */
public final class Checks {
    public static final Check PATH_ANSWERS = must(
            "paths.answers", PATHS, "the documented path and method lead to the operation", "OpenAPI, Paths Object");
    public static final Check PATH_UNKNOWN =
            must("paths.unknown", PATHS, "a path that the document does not have is answered 404", "RFC 9110, 15.5.5");
    public static final Check PATH_UNKNOWN_ID =
            must("paths.unknown-id", PATHS, "an identifier that names nothing is refused with 4xx", "RFC 9110, 15.5.5");

    public static final Check METHOD_UNDOCUMENTED = must(
            "method.undocumented", METHOD, "a method that the path does not have is answered 405", "RFC 9110, 15.5.6");
    public static final Check METHOD_ALLOW =
            must("method.allow", METHOD, "a 405 lists exactly the documented methods in Allow", "RFC 9110, 10.2.1");
    public static final Check METHOD_REFUSED =
            must("method.refused", METHOD, "an operation that is documented as 405 is answered 405", "the document");
    public static final Check METHOD_REFUSED_EFFECT =
            must("method.refused-effect", METHOD, "a request answered 405 changed nothing", "RFC 9110, 15.5.6");

    public static final Check STATUS_SUCCESS =
            must("status.success", STATUS, "a documented request gets the documented success status", "the document");
    public static final Check STATUS_UNDOCUMENTED = must(
            "status.undocumented", STATUS, "no answer has a status that the document does not have", "the document");
    public static final Check STATUS_SERVER_ERROR =
            must("status.server-error", STATUS, "nothing that is sent makes the server fail", "RFC 9110, 15.6");
    public static final Check STATUS_NO_BODY =
            must("status.no-body", STATUS, "an answer of status 204 announces no body", "RFC 9110, 8.6 and 15.3.5");

    public static final Check AUTH_OPEN = must(
            "authentication.open",
            AUTHENTICATION,
            "an operation that asks for no credentials answers without any",
            "OpenAPI, Security Requirement Object");
    public static final Check AUTH_MISSING =
            unauthorized("authentication.missing", "a request without credentials is answered 401");
    public static final Check AUTH_MALFORMED =
            unauthorized("authentication.malformed", "a request with malformed credentials is answered 401");
    public static final Check AUTH_UNKNOWN =
            unauthorized("authentication.unknown-token", "a request with a token that nobody issued is answered 401");
    public static final Check AUTH_WRONG_SCHEME =
            unauthorized("authentication.wrong-scheme", "a request with credentials of another scheme is answered 401");
    public static final Check AUTH_EXPIRED =
            unauthorized("authentication.expired", "a request with an expired token is answered 401");
    public static final Check AUTH_REVOKED =
            unauthorized("authentication.revoked", "a request with a revoked token is answered 401");
    public static final Check AUTH_CHALLENGE = must(
            "authentication.challenge",
            AUTHENTICATION,
            "every 401 carries a challenge in WWW-Authenticate",
            "RFC 9110, 11.6.1");
    public static final Check AUTH_EFFECT =
            must("authentication.effect", AUTHENTICATION, "a request answered 401 changed nothing", "RFC 9110, 15.5.2");

    public static final Check SCOPE_EXACT =
            must("scope.exact", SCOPES, "a token with exactly the documented scopes is enough", "the document");
    public static final Check SCOPE_IMPLIED = must(
            "scope.implied",
            SCOPES,
            "a token with a scope that includes the documented one is enough",
            "the configuration");
    public static final Check SCOPE_NONE = forbidden("scope.none", "a valid token without any scope is answered 403");
    public static final Check SCOPE_MISSING =
            forbidden("scope.missing", "a token with every scope but a needed one is answered 403");
    public static final Check SCOPE_SIBLING =
            forbidden("scope.sibling", "a token for another action on the same object is answered 403");
    public static final Check SCOPE_EXISTENCE = forbidden(
            "scope.existence", "without the scope an identifier that names nothing is answered 403 like any other");
    public static final Check SCOPE_EFFECT =
            must("scope.effect", SCOPES, "a request answered 403 changed nothing", "RFC 9110, 15.5.4");

    public static final Check SHAPE_CONTENT_TYPE =
            must("shape.content-type", SHAPE, "the media type is a documented one", "OpenAPI, Response Object");
    public static final Check SHAPE_BODY =
            must("shape.body", SHAPE, "the body of a success is as its schema says", "OpenAPI, Media Type Object");
    public static final Check SHAPE_ERROR_BODY =
            must("shape.error-body", SHAPE, "the body of an error is as its schema says", "OpenAPI, Media Type Object");
    public static final Check SHAPE_WRITE_ONLY = must(
            "shape.write-only",
            SHAPE,
            "nothing that is documented as writeOnly is sent back",
            "OpenAPI, Schema Object");
    public static final Check SHAPE_HEADER = must(
            "shape.header",
            SHAPE,
            "required headers are there, and headers are as documented",
            "OpenAPI, Header Object");
    public static final Check SHAPE_NO_BODY =
            must("shape.no-body", SHAPE, "there is no body where the document has none", "OpenAPI, Response Object");
    public static final Check SHAPE_UNDOCUMENTED_MEMBER = should(
            "shape.undocumented-member",
            SHAPE,
            "bodies have no member that the document does not name",
            "the document");

    public static final Check LIFE_CREATE =
            must("life-cycle.create", LIFE_CYCLE, "what is created is stored as it was sent", "RFC 9110, 9.3.3");
    public static final Check LIFE_READ =
            must("life-cycle.read", LIFE_CYCLE, "what was created can be read, as it was answered", "RFC 9110, 9.3.1");
    public static final Check LIFE_LIST =
            must("life-cycle.list", LIFE_CYCLE, "what was created is in the list", "the document");
    public static final Check LIFE_UPDATE =
            must("life-cycle.update", LIFE_CYCLE, "an update changes what was sent", "RFC 5789, 2; RFC 9110, 9.3.4");
    public static final Check LIFE_UPDATE_ONLY =
            must("life-cycle.update-only", LIFE_CYCLE, "a PATCH changes nothing that was not sent", "RFC 5789, 2");
    public static final Check LIFE_DELETE =
            must("life-cycle.delete", LIFE_CYCLE, "what was deleted is answered 404", "RFC 9110, 9.3.5");
    public static final Check LIFE_DELETE_LIST =
            must("life-cycle.delete-list", LIFE_CYCLE, "what was deleted is not in the list", "RFC 9110, 9.3.5");
    public static final Check LIFE_SOFT_DELETE =
            must("life-cycle.soft-delete", LIFE_CYCLE, "what was marked as deleted is not in the list", "the document");

    private static final List<Check> ALL = List.of(
            PATH_ANSWERS,
            PATH_UNKNOWN,
            PATH_UNKNOWN_ID,
            METHOD_UNDOCUMENTED,
            METHOD_ALLOW,
            METHOD_REFUSED,
            METHOD_REFUSED_EFFECT,
            STATUS_SUCCESS,
            STATUS_UNDOCUMENTED,
            STATUS_SERVER_ERROR,
            STATUS_NO_BODY,
            AUTH_OPEN,
            AUTH_MISSING,
            AUTH_MALFORMED,
            AUTH_UNKNOWN,
            AUTH_WRONG_SCHEME,
            AUTH_EXPIRED,
            AUTH_REVOKED,
            AUTH_CHALLENGE,
            AUTH_EFFECT,
            SCOPE_EXACT,
            SCOPE_IMPLIED,
            SCOPE_NONE,
            SCOPE_MISSING,
            SCOPE_SIBLING,
            SCOPE_EXISTENCE,
            SCOPE_EFFECT,
            SHAPE_CONTENT_TYPE,
            SHAPE_BODY,
            SHAPE_ERROR_BODY,
            SHAPE_WRITE_ONLY,
            SHAPE_HEADER,
            SHAPE_NO_BODY,
            SHAPE_UNDOCUMENTED_MEMBER,
            LIFE_CREATE,
            LIFE_READ,
            LIFE_LIST,
            LIFE_UPDATE,
            LIFE_UPDATE_ONLY,
            LIFE_DELETE,
            LIFE_DELETE_LIST,
            LIFE_SOFT_DELETE);

    private Checks() {}

    /** All of them, in the order of reports. */
    public static List<Check> all() {
        return ALL;
    }

    private static Check unauthorized(String id, String proves) {
        return must(id, AUTHENTICATION, proves, "RFC 9110, 15.5.2; RFC 6750, 3");
    }

    private static Check forbidden(String id, String proves) {
        return must(id, SCOPES, proves, "RFC 6750, 3.1");
    }

    private static Check must(String id, CheckGroup group, String proves, String clause) {
        return new Check(id, group, Level.MUST, proves, clause);
    }

    private static Check should(String id, CheckGroup group, String proves, String clause) {
        return new Check(id, group, Level.SHOULD, proves, clause);
    }
}
