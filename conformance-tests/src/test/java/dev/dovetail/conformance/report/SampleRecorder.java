package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Level;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.TokenVariable;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.diagnostics.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects verdicts with the exchanges that would have led to them. */
final class SampleRecorder {

    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private Optional<OperationRef> operation = Optional.empty();
    private String scope = "-";

    List<Verdict> verdicts() {
        return verdicts;
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    void at(OperationRef next, String nextScope) {
        operation = Optional.of(next);
        scope = nextScope;
    }

    void passed(Check check, int status) {
        var body = status == 204 || status == 405 ? Optional.<String>empty() : Optional.of(answer(status));
        add(check, Outcome.PASSED, check.proves(), exchange(status, body));
    }

    void finding(Check check, Outcome outcome, String message, String expected, String actual) {
        var body = actual.contains("yesterday")
                ? "{\"count\":4,\"next\":null,\"results\":[{\"id\":\"0192-7c\",\"name\":\"Region <b>\",\"created_at\":\"yesterday\",\"weight\":1.50}]}"
                : "{\"id\":9,\"export_format\":\"image/png\",\"created_at\":\"2026-11-21T09:12:03Z\",\"has_content\":\"false\"}";
        var sent = exchange(actual.startsWith("201") ? 201 : 200, Optional.of(body));
        verdicts.add(new Verdict(
                check,
                operation,
                outcome,
                message,
                Optional.of(expected),
                Optional.of(actual),
                origin(14),
                Optional.of(sent)));
    }

    void notTested(Check check, String reason) {
        verdicts.add(new Verdict(
                check,
                operation,
                Outcome.NOT_TESTED,
                reason,
                Optional.empty(),
                Optional.empty(),
                origin(3),
                Optional.empty()));
    }

    void nothingTested(String reason) {
        for (var check : List.of(
                SampleChecks.ANSWERS,
                SampleChecks.SUCCESS,
                SampleChecks.NO_CREDENTIALS,
                SampleChecks.EXACT,
                SampleChecks.SIBLING,
                SampleChecks.BODY)) {
            notTested(check, reason);
        }
    }

    void whole() {
        operation = Optional.empty();
        scope = "-";
        add(
                SampleChecks.UNKNOWN_PATH,
                Outcome.PASSED,
                SampleChecks.UNKNOWN_PATH.proves(),
                exchange(404, Optional.empty()));
    }

    void everyGroup(OperationRef next, boolean failing) {
        at(next, "thing:read");
        for (var group : CheckGroup.values()) {
            var check = new Check(group.label() + ".sample", group, Level.MUST, group.proves(), "RFC 9110");
            passed(check, 200);
            if (group == CheckGroup.ISOLATION) {
                notTested(check, "no second project was given; name one in dovetail.yaml");
            }
        }
        if (failing) {
            finding(SampleChecks.SIBLING, Outcome.FAILED, "a token with thing:read alone was let in", "403", "201");
        }
    }

    void hostile(OperationRef next, String text) {
        at(next, "-");
        var check = new Check("id" + text, CheckGroup.SHAPE, Level.MUST, "proves" + text, "clause" + text);
        var sent = new Exchange(
                1,
                "POST",
                "http://h/?" + text,
                List.of(new Exchange.Header("X-" + text, text)),
                Optional.of(text),
                200,
                List.of(new Exchange.Header("Y-" + text, text)),
                Optional.of(text),
                Optional.of("trouble" + text),
                1);
        exchanges.add(sent);
        for (var outcome : Outcome.values()) {
            verdicts.add(new Verdict(
                    check,
                    operation,
                    outcome,
                    "message" + text,
                    Optional.of("expected" + text),
                    Optional.of("actual" + text),
                    next.origin(),
                    Optional.of(1)));
        }
    }

    private void add(Check check, Outcome outcome, String message, int exchange) {
        verdicts.add(new Verdict(
                check,
                operation,
                outcome,
                message,
                Optional.empty(),
                Optional.empty(),
                origin(8),
                Optional.of(exchange)));
    }

    private Location origin(int below) {
        return operation
                .map(OperationRef::origin)
                .map(place -> new Location(place.document(), place.pointer() + "/responses", place.line() + below, 9))
                .orElse(new Location("environments.yaml", "/paths", 94, 1));
    }

    private int exchange(int status, Optional<String> responseBody) {
        var id = exchanges.size() + 1;
        var method = operation.map(at -> at.method().name()).orElse("GET");
        var path = operation.map(OperationRef::path).orElse("/api/nothing-here/");
        var headers = new ArrayList<Exchange.Header>();
        headers.add(new Exchange.Header("Accept", "application/json"));
        if (status != 401) {
            var token = scope.equals("-") ? TokenVariable.plain() : TokenVariable.of(scope);
            headers.add(new Exchange.Header("Authorization", "Bearer " + token.reference()));
        }
        var body = Optional.<String>empty();
        if (method.equals("POST") || method.equals("PATCH")) {
            headers.add(new Exchange.Header("Content-Type", "application/json"));
            body = Optional.of("{\"name\":\"dovetail-42-" + id + "\",\"note\":\"it's a canary\"}");
        }
        exchanges.add(new Exchange(
                id,
                method,
                "http://127.0.0.1:8090" + path.replace("{project_id}", "1").replaceAll("\\{[a-z_]+}", "17"),
                headers,
                body,
                status,
                answerHeaders(status),
                responseBody,
                Optional.empty(),
                2 + id % 9));
        return id;
    }

    private static List<Exchange.Header> answerHeaders(int status) {
        var headers = new ArrayList<Exchange.Header>();
        headers.add(new Exchange.Header("Date", "Sat, 21 Nov 2026 09:12:04 GMT"));
        if (status == 401) {
            headers.add(new Exchange.Header("WWW-Authenticate", "Bearer realm=\"environments\""));
        }
        if (status == 405) {
            headers.add(new Exchange.Header("Allow", "GET, HEAD, OPTIONS"));
        }
        headers.add(new Exchange.Header("Content-Type", "application/json"));
        return headers;
    }

    private static String answer(int status) {
        return status < 400
                ? "{\"id\":17,\"name\":\"dovetail-42\",\"created_at\":\"2026-11-21T09:12:03Z\",\"deleted\":false}"
                : "{\"type\":\"authentication_error\",\"code\":\"not_authenticated\",\"detail\":\"Authentication credentials were not provided.\",\"attr\":null}";
    }
}
