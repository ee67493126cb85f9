package dev.dovetail.conformance.report;

import static dev.dovetail.conformance.report.JsonText.whole;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.KnownDeviation;
import dev.dovetail.conformance.result.Level;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.diagnostics.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A finding as a result object (SARIF 2.1.0, 3.27). */
final class SarifResult {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_TEXT = 1_000;

    private final SourcePath sources;
    private final Allowances allowances;
    private final ExchangeIndex exchanges;

    SarifResult(SourcePath sources, Allowances allowances, ExchangeIndex exchanges) {
        this.sources = sources;
        this.allowances = allowances;
        this.exchanges = exchanges;
    }

    /** Whether a verdict is a finding at all. */
    static boolean shown(Verdict verdict) {
        return switch (verdict.outcome()) {
            case FAILED, KNOWN, WARNED -> true;
            case NOT_TESTED, PASSED -> false;
        };
    }

    static String level(Check check) {
        return check.level() == Level.MUST ? "error" : "warning";
    }

    ObjectNode of(Verdict verdict, int rule) {
        var result = NODES.objectNode();
        result.put("ruleId", whole(verdict.check().id())).put("ruleIndex", rule).put("kind", "fail");
        result.put("level", verdict.outcome() == Outcome.WARNED ? "warning" : level(verdict.check()));
        result.putObject("message").put("text", message(verdict));
        result.putArray("locations").add(location(verdict));
        result.putObject("partialFingerprints").put("dovetailFinding/v1", fingerprint(verdict));
        allowances.of(verdict).ifPresent(known -> suppression(result, known));
        allowances
                .since()
                .ifPresent(since ->
                        result.put("baselineState", verdict.outcome() == Outcome.FAILED ? "new" : "unchanged"));
        verdict.exchange().flatMap(exchanges::find).ifPresent(exchange -> exchange(result, exchange));
        return result;
    }

    private static String message(Verdict verdict) {
        var where = verdict.operation()
                .map(operation -> operation.method() + " " + operation.path())
                .orElse("The API as a whole");
        var text = new StringBuilder(where).append(": ").append(Phrases.sentence(verdict.message()));
        verdict.expected().ifPresent(expected -> text.append("\nExpected: ").append(cut(expected)));
        verdict.actual().ifPresent(actual -> text.append("\nActual: ").append(cut(actual)));
        return VisibleText.block(text.toString());
    }

    private ObjectNode location(Verdict verdict) {
        var location = location(sources, verdict.origin());
        var logical = location.putArray("logicalLocations");
        verdict.operation()
                .map(OperationRef::label)
                .ifPresent(label -> logical.addObject()
                        .put("name", whole(label))
                        .put("fullyQualifiedName", whole(verdict.origin().pointer()))
                        .put("kind", "member"));
        return location;
    }

    /** A place in a document; where nothing stands in the text, its beginning, because readers insist on a line. */
    static ObjectNode location(SourcePath sources, Location place) {
        var location = NODES.objectNode();
        var physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", sources.uri(place.document()));
        var region = physical.putObject("region").put("startLine", Math.max(1, place.line()));
        if (place.column() > 0) {
            region.put("startColumn", place.column());
        }
        return location;
    }

    /** The same for the same finding in every run: lines may move, messages may carry other values. */
    private static String fingerprint(Verdict verdict) {
        var identity = String.join(
                "\n",
                verdict.check().id(),
                verdict.operation().map(OperationRef::label).orElse(""),
                verdict.origin().pointer());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void suppression(ObjectNode result, KnownDeviation known) {
        result.putArray("suppressions")
                .addObject()
                .put("kind", "external")
                .put("status", "accepted")
                .put("justification", whole(Phrases.knownSentence(known) + " (" + known.place() + ")"));
    }

    private static void exchange(ObjectNode result, Exchange exchange) {
        var request = result.putObject("webRequest")
                .put("method", whole(exchange.method()))
                .put("target", whole(exchange.url()));
        headers(request, exchange.requestHeaders());
        exchange.requestBody().ifPresent(body -> request.putObject("body").put("text", cut(body)));
        var response = result.putObject("webResponse");
        if (exchange.status() == 0) {
            response.put("noResponseReceived", true);
        } else {
            response.put("statusCode", exchange.status());
            headers(response, exchange.responseHeaders());
            exchange.responseBody().ifPresent(body -> response.putObject("body").put("text", cut(body)));
        }
        result.putObject("properties").put("exchange", exchange.id()).put("repeat", whole(exchange.toCurl()));
    }

    /** The format has one value for each name. */
    private static void headers(ObjectNode message, List<Exchange.Header> headers) {
        var node = message.putObject("headers");
        headers.forEach(header -> {
            var name = whole(header.name());
            var before = node.has(name) ? node.get(name).asText() + ", " : "";
            node.put(name, before + whole(header.value()));
        });
    }

    private static String cut(String text) {
        return VisibleText.block(VisibleText.cut(text, LONGEST_TEXT));
    }
}
