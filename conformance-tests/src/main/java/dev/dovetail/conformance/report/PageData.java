package dev.dovetail.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page's script shows when a row or an exchange is opened. The blocks are JSON in which no character means anything to
 * an HTML parser. There is one line per row and per exchange, so that the script reads only the lines it needs.
 */
final class PageData {

    /** Characters of exchanges that the page carries; report.json has all of them. */
    private static final int ROOM = 12_000_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectMapper json = new ObjectMapper();
    private final RunResult result;
    private final Findings findings;
    private final Map<Check, Integer> checks = new LinkedHashMap<>();

    PageData(RunResult result, Findings findings) {
        this.result = result;
        this.findings = findings;
        result.verdicts().forEach(verdict -> checks.putIfAbsent(verdict.check(), checks.size()));
    }

    void write(Markup html) {
        block(html, "data-checks");
        checks.keySet().forEach(check -> line(html, check(check)));
        html.close("script").line();
        block(html, "data-rows");
        findings.byOperation().values().forEach(verdicts -> line(html, row(verdicts)));
        html.close("script").line();
        block(html, "data-exchanges");
        var room = ROOM;
        for (var exchange : result.exchanges()) {
            var text = safe(exchange(exchange));
            room -= text.length();
            if (room < 0) {
                break;
            }
            html.trusted(text).line();
        }
        html.close("script").line();
    }

    private void block(Markup html, String id) {
        html.open("script", "type", "application/json", "id", id).line();
    }

    private void line(Markup html, JsonNode node) {
        html.trusted(safe(node)).line();
    }

    private ArrayNode check(Check check) {
        return NODES.arrayNode()
                .add(shown(check.id()))
                .add(check.group().label())
                .add(check.group().title())
                .add(Phrases.sentence(shown(check.proves())))
                .add(check.level() + ", " + shown(check.clause()));
    }

    private ArrayNode row(List<Verdict> verdicts) {
        var row = NODES.arrayNode();
        for (var verdict : verdicts) {
            var node = row.addArray();
            node.add(checks.get(verdict.check()))
                    .add(HtmlSymbols.style(verdict.outcome()))
                    .add(verdict.outcome() == Outcome.PASSED ? "" : Phrases.sentence(shown(verdict.message())))
                    .add(Phrases.place(verdict.origin()))
                    .add(verdict.exchange().orElse(0));
        }
        return row;
    }

    private ObjectNode exchange(Exchange exchange) {
        var node = NODES.objectNode();
        node.put("id", exchange.id())
                .put("title", shown(HtmlExchange.title(exchange)))
                .put("curl", shown(exchange.toCurl()));
        var request = node.putObject("request");
        request.put("first", shown(exchange.method() + " " + exchange.url()));
        headers(request.putArray("headers"), exchange.requestHeaders());
        exchange.requestBody().ifPresent(body -> request.put("body", shown(HtmlExchange.shown(body))));
        var answer = node.putObject("answer");
        answer.put("first", shown(HtmlExchange.answerLine(exchange)));
        headers(answer.putArray("headers"), exchange.responseHeaders());
        exchange.responseBody().ifPresent(body -> answer.put("body", shown(HtmlExchange.shown(body))));
        return node;
    }

    private static void headers(ArrayNode array, List<Exchange.Header> headers) {
        headers.forEach(header -> array.addArray().add(shown(header.name())).add(shown(header.value())));
    }

    private static String shown(String text) {
        return VisibleText.block(text);
    }

    /** JSON in which no character means anything to an HTML parser. */
    static String harmless(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private String safe(JsonNode node) {
        try {
            return harmless(json.writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree of plain nodes can always be written", e);
        }
    }
}
