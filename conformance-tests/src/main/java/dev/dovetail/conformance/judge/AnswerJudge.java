package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.AuthenticationChecks;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.check.StatusChecks;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Response;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at what every answer of an operation has to get right, whatever was asked: status, media type, headers, body. */
final class AnswerJudge {
    private final Operation operation;
    private final Findings findings;
    private final BodyJudge bodies;
    private final HeaderJudge headers;

    AnswerJudge(Operation operation, Findings findings, Types types, Schemas schemas) {
        this.operation = operation;
        this.findings = findings;
        this.bodies = new BodyJudge(findings, types, schemas);
        this.headers = new HeaderJudge(findings, types, schemas);
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

    /** As above, unless that has been said of this answer. */
    void servedOnce(Answer answer) {
        if (!findings.knows(StatusChecks.SERVER_ERROR, answer)) {
            served(answer);
        }
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
        response.headers().forEach(header -> headers.judge(header, answer));
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
        if (answer.length() == 0 && answer.beyond().isEmpty()) {
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
            bodies.judge(content.get(), answer);
        }
    }

    private void bodyAbsent(Response response, Answer answer) {
        if (answer.length() == 0 && answer.beyond().isEmpty()) {
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
