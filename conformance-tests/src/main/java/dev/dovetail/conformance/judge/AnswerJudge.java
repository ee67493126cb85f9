package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.AuthenticationChecks;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.check.StatusChecks;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.schema.SchemaMessage;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Response;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at what every answer of an operation has to get right, whatever was asked: status, media type, headers, body. */
final class AnswerJudge {
    private final Operation operation;
    private final Findings findings;
    private final Types types;
    private final Schemas schemas;
    private final Members members;

    AnswerJudge(Operation operation, Findings findings, Types types, Schemas schemas) {
        this.operation = operation;
        this.findings = findings;
        this.types = types;
        this.schemas = schemas;
        this.members = new Members(types);
    }

    /** Judges an answer of the operation; says whether there is one and the server did not fail. */
    boolean judge(Answer answer) {
        if (!served(answer)) {
            return false;
        }
        if (answer.status() == 401) {
            challenge(answer);
        }
        if (answer.status() == 204) {
            noBody(answer);
            return true;
        }
        operation.response(answer.status()).ifPresent(response -> shape(response, answer));
        return true;
    }

    /** Judges whether there is an answer at all, and not a failure of the server. */
    boolean served(Answer answer) {
        if (answer.status() == 0) {
            findings.failed(StatusChecks.SERVER_ERROR, answer.trouble().orElse("no answer came"), answer);
            return false;
        }
        if (answer.status() >= 500 && answer.status() != 501) {
            findings.failed(
                    StatusChecks.SERVER_ERROR,
                    "the server failed with " + answer.status(),
                    Findings.Comparison.of("no 5xx", answer.status()),
                    answer);
            return false;
        }
        findings.passed(StatusChecks.SERVER_ERROR, answer);
        return true;
    }

    /** Judges a status that no case asked for by name: the document must have it. */
    void documented(Answer answer) {
        var anyOfClass = operation.responses().stream()
                .anyMatch(response -> response.status().text().charAt(0) == '4'
                        || response.status().text().equals("default"));
        if (operation.response(answer.status()).isPresent() || (!anyOfClass && answer.status() / 100 == 4)) {
            findings.passed(StatusChecks.UNDOCUMENTED, answer);
        } else {
            findings.failed(
                    StatusChecks.UNDOCUMENTED,
                    "answered " + answer.status() + ", which the document does not have here",
                    Findings.Comparison.of("one of " + documentedStatuses(), answer.status()),
                    answer);
        }
    }

    /** The statuses that the document has for the operation. */
    String documentedStatuses() {
        return operation.responses().stream()
                .map(response -> response.status().text())
                .collect(Collectors.joining(", "));
    }

    private void challenge(Answer answer) {
        if (answer.header("WWW-Authenticate").filter(value -> !value.isBlank()).isPresent()) {
            findings.passed(AuthenticationChecks.CHALLENGE, answer);
        } else {
            findings.failed(
                    AuthenticationChecks.CHALLENGE,
                    "a 401 without WWW-Authenticate",
                    Findings.Comparison.of("WWW-Authenticate with a challenge", "no such header"),
                    answer);
        }
    }

    /** A client has no way to read a body of a 204, so what tells of one is the announcement (RFC 9110, 8.6). */
    private void noBody(Answer answer) {
        var announced =
                answer.header("Content-Length").filter(length -> !length.strip().equals("0"));
        var chunked = answer.header("Transfer-Encoding");
        if (announced.isEmpty() && chunked.isEmpty() && answer.length() == 0) {
            findings.passed(StatusChecks.NO_BODY, answer);
        } else {
            findings.failed(
                    StatusChecks.NO_BODY,
                    "a 204 that announces a body",
                    Findings.Comparison.of(
                            "no Content-Length",
                            announced
                                    .map(length -> "Content-Length: " + length)
                                    .or(() -> chunked.map(coding -> "Transfer-Encoding: " + coding))
                                    .orElse(answer.length() + " octets")),
                    answer);
        }
    }

    private void shape(Response response, Answer answer) {
        for (var header : response.headers()) {
            header(header, answer);
        }
        if (operation.method() == HttpMethod.HEAD) {
            // What is documented is the body that GET would have (RFC 9110, 9.3.2).
            return;
        }
        if (response.contents().isEmpty()) {
            // A redirection or an error ought to have something to read, documented or not (RFC 9110, 15.4 and 15.5).
            if (answer.succeeded()) {
                bodyAbsent(response, answer);
            }
            return;
        }
        var check = answer.status() < 400 ? ShapeChecks.BODY : ShapeChecks.ERROR_BODY;
        if (answer.length() == 0) {
            findings.failed(
                    check,
                    "the answer of status " + answer.status() + " has no body",
                    Findings.Comparison.of("a body", "none"),
                    response.origin(),
                    answer);
            return;
        }
        content(response, answer);
    }

    private void content(Response response, Answer answer) {
        var content = matching(response, answer);
        if (content.isEmpty()) {
            var documented =
                    response.contents().stream().map(Content::mediaType).collect(Collectors.joining(", "));
            findings.failed(
                    ShapeChecks.CONTENT_TYPE,
                    "the answer of status " + answer.status() + " has another media type than documented",
                    Findings.Comparison.of(documented, answer.mediaType().orElse("no Content-Type")),
                    response.origin(),
                    answer);
            return;
        }
        findings.passed(ShapeChecks.CONTENT_TYPE, answer);
        if (content.get().json()) {
            body(content.get(), answer);
        }
    }

    private void bodyAbsent(Response response, Answer answer) {
        if (answer.length() == 0) {
            findings.passed(ShapeChecks.NO_BODY, answer);
        } else {
            findings.failed(
                    ShapeChecks.NO_BODY,
                    "the answer of status " + answer.status() + " has a body, and the document has none",
                    Findings.Comparison.of("no body", answer.length() + " octets"),
                    response.origin(),
                    answer);
        }
    }

    private void body(Content content, Answer answer) {
        var check = answer.status() < 400 ? ShapeChecks.BODY : ShapeChecks.ERROR_BODY;
        if (answer.beyond().isPresent()) {
            findings.notTested(check, answer.beyond().get(), Optional.of(answer));
            return;
        }
        if (!answer.isIn(StandardCharsets.UTF_8)) {
            findings.notTested(check, "the body is not in UTF-8, as JSON has to be", Optional.of(answer));
            return;
        }
        if (answer.json().isEmpty()) {
            findings.failed(
                    check,
                    answer.flaw().orElse("the body is not JSON"),
                    Findings.Comparison.of("JSON", "something else"),
                    content.origin(),
                    answer);
            return;
        }
        if (content.schemaPointer().isEmpty()) {
            findings.passed(check, answer);
            return;
        }
        var value = answer.json().get();
        var errors = schemas.errors(content.schemaPointer().get(), value, Schemas.Way.ANSWERED);
        if (errors.isEmpty()) {
            findings.notTested(
                    check, "the schema of the document cannot be used by the validator", Optional.of(answer));
            return;
        }
        schema(content, errors.get(), answer);
        undocumented(content, answer);
    }

    private void schema(Content content, List<com.networknt.schema.Error> errors, Answer answer) {
        var check = answer.status() < 400 ? ShapeChecks.BODY : ShapeChecks.ERROR_BODY;
        var sentBack = errors.stream()
                .filter(error -> "writeOnly".equals(error.getKeyword()))
                .findFirst();
        if (sentBack.isPresent()) {
            complain(ShapeChecks.WRITE_ONLY, content, sentBack.get(), answer);
        } else if (check.equals(ShapeChecks.BODY)) {
            findings.passed(ShapeChecks.WRITE_ONLY, answer);
        }
        var first = errors.stream()
                .filter(error -> !"writeOnly".equals(error.getKeyword()))
                // The deepest error says most: what stands around it are its consequences.
                .max(Comparator.comparingInt(
                        error -> error.getInstanceLocation().getNameCount()));
        if (first.isPresent()) {
            complain(check, content, first.get(), answer);
        } else {
            findings.passed(check, answer);
        }
    }

    private void complain(
            dev.dovetail.conformance.result.Check check,
            Content content,
            com.networknt.schema.Error error,
            Answer answer) {
        var message = SchemaMessage.of(error);
        var place = content.type().flatMap(type -> members.declared(type, SchemaMessage.steps(error)));
        findings.failed(
                check,
                message.text(),
                Findings.Comparison.of(message.expected(), message.actual()),
                place.orElse(content.origin()),
                answer);
    }

    private void undocumented(Content content, Answer answer) {
        if (content.type().isEmpty() || answer.status() >= 400) {
            return;
        }
        var found = members.undocumented(content.type().get(), answer.json().orElseThrow());
        if (found.isEmpty()) {
            findings.passed(ShapeChecks.UNDOCUMENTED_MEMBER, answer);
        } else {
            findings.failed(
                    ShapeChecks.UNDOCUMENTED_MEMBER,
                    "members that the document does not name: " + String.join(", ", found),
                    Findings.Comparison.NONE,
                    content.origin(),
                    answer);
        }
    }

    /** Content-Type is judged by itself, and so is WWW-Authenticate of a 401. */
    private void header(Header header, Answer answer) {
        var name = header.name();
        if (name.equalsIgnoreCase("Content-Type")
                || (name.equalsIgnoreCase("WWW-Authenticate") && answer.status() == 401)) {
            return;
        }
        var value = answer.header(name);
        if (value.isEmpty() && header.required()) {
            findings.failed(
                    ShapeChecks.HEADER,
                    "the required header " + name + " is missing",
                    Findings.Comparison.of(name, "no such header"),
                    header.origin(),
                    answer);
        } else if (value.isPresent() && !allows(header.type(), value.get())) {
            findings.failed(
                    ShapeChecks.HEADER,
                    "the header " + name + " is not as documented",
                    Findings.Comparison.of(((TypeRef.Scalar) types.plain(header.type())).kind(), value.get()),
                    header.origin(),
                    answer);
        } else {
            findings.passed(ShapeChecks.HEADER, answer);
        }
    }

    private boolean allows(TypeRef type, String value) {
        if (!(types.plain(type) instanceof TypeRef.Scalar scalar)) {
            return true;
        }
        return switch (scalar.kind()) {
            case INT32, INT64 -> value.matches("-?\\d+");
            case FLOAT, DOUBLE, DECIMAL -> value.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case UUID -> value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
            case STRING, PASSWORD, DATE_TIME, DATE, URI, BYTE ->
                scalar.kind() != ScalarKind.DATE || value.matches("\\d{4}-\\d{2}-\\d{2}");
        };
    }

    private static Optional<Content> matching(Response response, Answer answer) {
        var actual = answer.mediaType().orElse("");
        return response.contents().stream()
                .filter(content -> {
                    var range = content.mediaType().split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
                    return range.equals(actual)
                            || (range.equals("*/*") && !actual.isEmpty())
                            || (range.endsWith("/*") && actual.startsWith(range.substring(0, range.length() - 1)));
                })
                .findFirst();
    }
}
