package dev.dovetail.conformance.ledger;

import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.conformance.result.Statement.Kind;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Response;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was seen of one operation, and in which exchange first. Not thread-safe. */
final class Witnesses {

    private final Operation operation;
    private final BodyMembers members;
    private final Map<Key, Integer> seen = new HashMap<>();

    private record Key(Kind kind, String text) {}

    Witnesses(Operation operation, Types types, Records.OfScenario record) {
        this.operation = operation;
        this.members = new BodyMembers(types);
        record.cases().stream()
                .flatMap(one -> one.steps().stream())
                .filter(step -> step.step().request().operation().equals(Optional.of(operation)))
                .forEach(this::step);
    }

    /** The exchange in which this was seen. */
    Optional<Integer> of(Kind kind, String text) {
        return Optional.ofNullable(seen.get(new Key(kind, text)));
    }

    private void step(Records.OfStep step) {
        for (var answer : step.answers()) {
            operation.response(answer.status()).ifPresent(response -> answer(response, answer));
            if (answer.succeeded()) {
                accepted(step, answer.exchange());
            }
        }
    }

    private void answer(Response response, Answer answer) {
        var status = response.status().text();
        var exchange = answer.exchange();
        note(Kind.RESPONSE, status, exchange);
        response.headers().stream()
                .filter(header -> answer.header(header.name()).isPresent())
                .forEach(header -> note(Kind.RESPONSE_HEADER, status + " " + header.name(), exchange));
        for (var content : response.contents()) {
            if (matches(content, answer)) {
                note(Kind.RESPONSE_TYPE, status + " " + content.mediaType(), exchange);
                if (content.type().isPresent() && answer.json().isPresent()) {
                    members.seen(
                            content.type().get(),
                            answer.json().get(),
                            path -> note(Kind.RESPONSE_MEMBER, status + " " + path, exchange));
                }
            }
        }
    }

    /** A request that was accepted shows that all it is made of is. */
    private void accepted(Records.OfStep step, int exchange) {
        var request = step.step().request();
        request.path().parameterNames().forEach(name -> note(Kind.PARAMETER, "path " + name, exchange));
        request.arguments().forEach(argument -> note(Kind.PARAMETER, Statements.name(argument.parameter()), exchange));
        security(request, exchange);
        request.body().ifPresent(body -> {
            note(Kind.REQUEST_TYPE, body.mediaType(), exchange);
            operation.requestBody().stream()
                    .flatMap(documented -> documented.contents().stream())
                    .filter(content -> content.mediaType().equals(body.mediaType()))
                    .flatMap(content -> content.type().stream())
                    .forEach(type -> step.sent()
                            .ifPresent(value ->
                                    members.seen(type, value, path -> note(Kind.REQUEST_MEMBER, path, exchange))));
        });
    }

    private void security(RequestPlan request, int exchange) {
        var names = new HashSet<String>();
        request.schemes().stream().map(SecurityScheme::name).forEach(names::add);
        operation.security().alternatives().stream()
                .filter(alternative -> alternative.scopes().keySet().equals(names))
                .forEach(alternative -> note(Kind.SECURITY, Statements.name(alternative), exchange));
    }

    private static boolean matches(Content content, Answer answer) {
        var range = content.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var actual = answer.mediaType().orElse("");
        return range.equals(actual)
                || (range.endsWith("/*")
                        && !actual.isEmpty()
                        && (range.equals("*/*") || actual.startsWith(range.substring(0, range.length() - 1))));
    }

    private void note(Kind kind, String text, int exchange) {
        seen.putIfAbsent(new Key(kind, text), exchange);
    }
}
