package dev.dovetail.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.result.Cell;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Leftover;
import dev.dovetail.conformance.result.Matrix;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.diagnostics.Location;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run for programs, as {@code report-schema.json} beside this class's package describes it. Members may be added; when one is
 * taken away or changes its meaning, {@code version} counts up.
 */
public final class JsonReport {

    /** Where the JSON Schema of the report lies on the class path. */
    public static final String SCHEMA = "/dev/dovetail/conformance/report-schema.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The whole file, to be written as UTF-8. */
    public String text(RunResult result) {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(tree(result)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree of plain nodes can always be written", e);
        }
    }

    private ObjectNode tree(RunResult result) {
        var root = NODES.objectNode();
        root.put("format", "dovetail-report").put("version", 1).put("conforms", result.conforms());
        root.set("run", run(result));
        root.set("totals", totals(result));
        var matrix = result.matrix();
        var operations = root.putArray("operations");
        result.operations().forEach(operation -> operations.add(operation(operation, matrix)));
        var checks = root.putArray("checks");
        result.verdicts().stream().map(Verdict::check).distinct().forEach(check -> checks.add(check(check)));
        var verdicts = root.putArray("verdicts");
        result.verdicts().forEach(verdict -> verdicts.add(verdict(verdict)));
        var exchanges = root.putArray("exchanges");
        result.exchanges().forEach(exchange -> exchanges.add(exchange(exchange)));
        var leftovers = root.putArray("leftovers");
        result.leftovers().forEach(leftover -> leftovers.add(leftover(leftover)));
        return root;
    }

    private ObjectNode run(RunResult result) {
        var info = result.info();
        var node = NODES.objectNode();
        node.put("document", text(info.document()));
        node.putObject("api").put("title", text(info.apiTitle())).put("version", text(info.apiVersion()));
        node.put("baseUrl", text(info.baseUrl()))
                .put("startedAt", info.startedAt().toString())
                .put("durationMillis", info.duration().toMillis())
                .put("seed", info.seed())
                .put("mode", info.mode().word())
                .put("requests", info.requests());
        var groups = node.putArray("groups");
        info.groups().forEach(group -> groups.add(name(group)));
        node.put("ending", result.course().ending().word());
        var remarks = node.putArray("remarks");
        result.course().remarks().forEach(remark -> remarks.add(text(remark)));
        return node;
    }

    private static ObjectNode leftover(Leftover leftover) {
        var node = NODES.objectNode()
                .put("operation", text(leftover.operation()))
                .put("thing", text(leftover.thing()))
                .put("reason", text(leftover.reason()));
        leftover.command().ifPresent(command -> node.put("command", text(command)));
        return node;
    }

    private ObjectNode totals(RunResult result) {
        var node = NODES.objectNode();
        node.put("operations", result.operations().size())
                .put("checks", result.verdicts().size());
        for (var outcome : Outcome.values()) {
            node.put(name(outcome), result.count(outcome));
        }
        return node;
    }

    private ObjectNode operation(OperationRef operation, Matrix matrix) {
        var node = NODES.objectNode();
        node.put("label", text(operation.label()))
                .put("method", operation.method().name())
                .put("path", text(operation.path()));
        node.set("origin", origin(operation.origin()));
        var cells = node.putObject("groups");
        for (var group : matrix.columns()) {
            var cell = matrix.cell(Optional.of(operation), group);
            if (cell.total() > 0) {
                cells.set(name(group), cell(cell));
            }
        }
        return node;
    }

    private ObjectNode cell(Cell cell) {
        var node = NODES.objectNode();
        cell.outcome().ifPresent(outcome -> node.put("outcome", name(outcome)));
        cell.counts().forEach((outcome, count) -> node.put(name(outcome), count));
        return node;
    }

    private ObjectNode check(Check check) {
        return NODES.objectNode()
                .put("id", text(check.id()))
                .put("group", name(check.group()))
                .put("level", check.level().name())
                .put("proves", text(check.proves()))
                .put("clause", text(check.clause()));
    }

    private ObjectNode verdict(Verdict verdict) {
        var node = NODES.objectNode();
        node.put("check", text(verdict.check().id()));
        verdict.operation().ifPresent(operation -> node.put("operation", text(operation.label())));
        node.put("outcome", name(verdict.outcome())).put("message", text(verdict.message()));
        verdict.expected().ifPresent(expected -> node.put("expected", text(expected)));
        verdict.actual().ifPresent(actual -> node.put("actual", text(actual)));
        node.set("origin", origin(verdict.origin()));
        verdict.exchange().ifPresent(exchange -> node.put("exchange", exchange));
        if (verdict.flaky()) {
            node.put("flaky", true);
        }
        return node;
    }

    private ObjectNode exchange(Exchange exchange) {
        var node = NODES.objectNode();
        node.put("id", exchange.id()).put("tookMillis", exchange.tookMillis());
        var request = node.putObject("request");
        request.put("method", text(exchange.method())).put("url", text(exchange.url()));
        headers(request, exchange.requestHeaders());
        exchange.requestBody().ifPresent(body -> request.put("body", text(body)));
        if (exchange.status() != 0) {
            var answer = node.putObject("response").put("status", exchange.status());
            headers(answer, exchange.responseHeaders());
            exchange.responseBody().ifPresent(body -> answer.put("body", text(body)));
        }
        exchange.trouble().ifPresent(trouble -> node.put("trouble", text(trouble)));
        return node.put("curl", text(exchange.toCurl()));
    }

    private void headers(ObjectNode node, List<Exchange.Header> headers) {
        var array = node.putArray("headers");
        headers.forEach(
                header -> array.addObject().put("name", text(header.name())).put("value", text(header.value())));
    }

    private ObjectNode origin(Location location) {
        var node = NODES.objectNode();
        node.put("document", text(location.document())).put("pointer", text(location.pointer()));
        return location.line() == 0 ? node : node.put("line", location.line()).put("column", location.column());
    }

    /** JSON can hold every character but half of a pair, which UTF-8 cannot. */
    private static String text(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static String name(CheckGroup group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case FAILED -> "failed";
            case WARNED -> "warned";
            case NOT_TESTED -> "notTested";
            case PASSED -> "passed";
        };
    }
}
