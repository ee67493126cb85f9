package dev.dovetail.conformance.report;

import static dev.dovetail.conformance.report.JsonNames.name;
import static dev.dovetail.conformance.report.JsonText.whole;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Cell;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.KnownDeviation;
import dev.dovetail.conformance.result.Leftover;
import dev.dovetail.conformance.result.Matrix;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.diagnostics.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        return JsonText.lines(tree(result));
    }

    /**
     * Reads a report back: {@link #text} of what comes is the file again.
     *
     * @throws IOException if the file cannot be read or is no report; the message says which, and where
     */
    public static RunResult read(Path file) throws IOException {
        return new JsonReader(file.toString()).read(Files.readString(file, StandardCharsets.UTF_8));
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
        result.verdicts().forEach(verdict -> verdicts.add(verdict(verdict, result.allowances())));
        var exchanges = root.putArray("exchanges");
        result.exchanges().forEach(exchange -> exchanges.add(exchange(exchange)));
        var assumptions = root.putArray("assumptions");
        for (var assumed : result.assumptions()) {
            assumptions.addObject().put("text", assumed.text()).set("origin", origin(assumed.place()));
        }
        var leftovers = root.putArray("leftovers");
        result.leftovers().forEach(leftover -> leftovers.add(leftover(leftover)));
        allowances(root, result.allowances());
        new JsonEvidence(result.evidence()).write(root);
        return root;
    }

    private ObjectNode run(RunResult result) {
        var info = result.info();
        var node = NODES.objectNode();
        node.put("document", whole(info.document()));
        node.putObject("api").put("title", whole(info.apiTitle())).put("version", whole(info.apiVersion()));
        node.put("baseUrl", whole(info.baseUrl()))
                .put("startedAt", info.startedAt().toString())
                .put("durationMillis", info.duration().toMillis())
                .put("seed", info.seed())
                .put("mode", info.mode().word())
                .put("requests", info.requests());
        var groups = node.putArray("groups");
        info.groups().forEach(group -> groups.add(name(group)));
        node.put("ending", result.course().ending().word());
        var remarks = node.putArray("remarks");
        result.course().remarks().forEach(remark -> remarks.add(whole(remark)));
        node.put("fingerprint", whole(info.fingerprint()));
        info.share().ifPresent(share -> {
            var part = node.putObject("shard");
            part.put("index", share.shard().index()).put("count", share.shard().count());
            var operations = part.putArray("operations");
            share.operations().forEach(label -> operations.add(whole(label)));
        });
        return node;
    }

    private static ObjectNode leftover(Leftover leftover) {
        var node = NODES.objectNode()
                .put("operation", whole(leftover.operation()))
                .put("thing", whole(leftover.thing()))
                .put("reason", whole(leftover.reason()));
        leftover.command().ifPresent(command -> node.put("command", whole(command)));
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
        node.put("label", whole(operation.label()))
                .put("method", operation.method().name())
                .put("path", whole(operation.path()));
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
                .put("id", whole(check.id()))
                .put("group", name(check.group()))
                .put("level", check.level().name())
                .put("proves", whole(check.proves()))
                .put("clause", whole(check.clause()));
    }

    private void allowances(ObjectNode root, Allowances allowances) {
        var stale = root.putArray("staleDeviations");
        allowances
                .stale()
                .forEach(entry ->
                        stale.addObject().put("place", whole(entry.place())).put("message", whole(entry.message())));
        allowances.since().ifPresent(since -> {
            var node = root.putObject("since");
            node.put("report", whole(since.report()))
                    .put("startedAt", since.startedAt().toString());
            var remarks = node.putArray("remarks");
            since.remarks().forEach(remark -> remarks.add(whole(remark)));
            var fixed = node.putArray("fixed");
            since.fixed().forEach(one -> {
                var entry = fixed.addObject().put("check", whole(one.check()));
                one.operation().ifPresent(operation -> entry.put("operation", whole(operation)));
                entry.put("was", whole(one.was()));
            });
        });
    }

    private ObjectNode known(KnownDeviation known) {
        var node = NODES.objectNode().put("reason", whole(known.reason()));
        known.until().ifPresent(day -> node.put("until", day.toString()));
        known.issue().ifPresent(issue -> node.put("issue", whole(issue)));
        return node.put("place", whole(known.place()));
    }

    private ObjectNode verdict(Verdict verdict, Allowances allowances) {
        var node = NODES.objectNode();
        node.put("check", whole(verdict.check().id()));
        verdict.operation().ifPresent(operation -> node.put("operation", whole(operation.label())));
        node.put("outcome", name(verdict.outcome())).put("message", whole(verdict.message()));
        verdict.expected().ifPresent(expected -> node.put("expected", whole(expected)));
        verdict.actual().ifPresent(actual -> node.put("actual", whole(actual)));
        node.set("origin", origin(verdict.origin()));
        verdict.exchange().ifPresent(exchange -> node.put("exchange", exchange));
        if (verdict.flaky()) {
            node.put("flaky", true);
        }
        allowances.of(verdict).ifPresent(known -> node.set("known", known(known)));
        return node;
    }

    private ObjectNode exchange(Exchange exchange) {
        var node = NODES.objectNode();
        node.put("id", exchange.id()).put("tookMillis", exchange.tookMillis());
        var request = node.putObject("request");
        request.put("method", whole(exchange.method())).put("url", whole(exchange.url()));
        headers(request, exchange.requestHeaders());
        exchange.requestBody().ifPresent(body -> request.put("body", whole(body)));
        if (exchange.status() != 0) {
            var answer = node.putObject("response").put("status", exchange.status());
            headers(answer, exchange.responseHeaders());
            exchange.responseBody().ifPresent(body -> answer.put("body", whole(body)));
        }
        exchange.trouble().ifPresent(trouble -> node.put("trouble", whole(trouble)));
        return node.put("curl", whole(exchange.toCurl()));
    }

    private void headers(ObjectNode node, List<Exchange.Header> headers) {
        var array = node.putArray("headers");
        headers.forEach(
                header -> array.addObject().put("name", whole(header.name())).put("value", whole(header.value())));
    }

    private ObjectNode origin(Location location) {
        var node = NODES.objectNode();
        node.put("document", whole(location.document())).put("pointer", whole(location.pointer()));
        return location.line() == 0 ? node : node.put("line", location.line()).put("column", location.column());
    }
}
