package dev.dovetail.conformance.ledger;

import dev.dovetail.conformance.plan.Types;
import dev.dovetail.conformance.result.Statement.Kind;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.SecurityRequirement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Everything that a document says about one operation. */
final class Statements {

    /** A statement by its kind and what it is about; {@code place} tells where it stands. */
    record Said(Kind kind, String text) {}

    private final BodyMembers members;
    private final Map<Said, Location> said = new LinkedHashMap<>();

    private Statements(Types types) {
        this.members = new BodyMembers(types);
    }

    /** The statements about an operation, in the order of kinds, with their places. */
    static Map<Said, Location> of(Operation operation, Types types) {
        var statements = new Statements(types);
        statements.responses(operation);
        statements.request(operation);
        statements.security(operation);
        return statements.said;
    }

    /** {@code query limit}. */
    static String name(Parameter parameter) {
        return parameter.in().name().toLowerCase(Locale.ROOT) + " " + parameter.name();
    }

    /** {@code key + token}, or {@code none} for a call without credentials. */
    static String name(SecurityRequirement.Alternative alternative) {
        return alternative.scopes().isEmpty()
                ? "none"
                : String.join(" + ", alternative.scopes().keySet());
    }

    private void responses(Operation operation) {
        for (var response : operation.responses()) {
            var status = response.status().text();
            add(Kind.RESPONSE, status, response.origin());
            response.contents().forEach(content -> {
                add(Kind.RESPONSE_TYPE, status + " " + content.mediaType(), content.origin());
                body(Kind.RESPONSE_MEMBER, status + " ", content);
            });
            response.headers()
                    .forEach(header -> add(Kind.RESPONSE_HEADER, status + " " + header.name(), header.origin()));
        }
    }

    private void request(Operation operation) {
        operation.parameters().forEach(parameter -> add(Kind.PARAMETER, name(parameter), parameter.origin()));
        operation
                .requestBody()
                .ifPresent(body -> body.contents().forEach(content -> {
                    add(Kind.REQUEST_TYPE, content.mediaType(), content.origin());
                    body(Kind.REQUEST_MEMBER, "", content);
                }));
    }

    private void security(Operation operation) {
        var scopes = new TreeSet<String>();
        for (var alternative : operation.security().alternatives()) {
            add(Kind.SECURITY, name(alternative), operation.origin());
            alternative.scopes().values().forEach(scopes::addAll);
        }
        scopes.forEach(scope -> add(Kind.SCOPE, scope, operation.origin()));
    }

    private void body(Kind kind, String before, Content content) {
        if (content.json() || kind == Kind.REQUEST_MEMBER) {
            content.type()
                    .ifPresent(
                            type -> members.declared(type).forEach((path, place) -> add(kind, before + path, place)));
        }
    }

    private void add(Kind kind, String text, Location place) {
        said.putIfAbsent(new Said(kind, text), place);
    }
}
