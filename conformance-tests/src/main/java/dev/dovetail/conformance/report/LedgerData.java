package dev.dovetail.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Statement;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The statements about each operation, for the page's script: one line for each row of the matrix. */
final class LedgerData {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<Statement>> byOperation;
    private final Findings findings;

    LedgerData(RunResult result, Findings findings) {
        this.byOperation = result.evidence().ledger().stream().collect(Collectors.groupingBy(Statement::operation));
        this.findings = findings;
    }

    void write(Markup html) {
        html.open("script", "type", "application/json", "id", "data-ledger").line();
        findings.byOperation()
                .keySet()
                .forEach(operation -> html.trusted(line(byOperation.getOrDefault(
                                operation.map(OperationRef::label).orElse(""), List.of())))
                        .line());
        html.close("script").line();
    }

    private String line(List<Statement> statements) {
        var line = NODES.arrayNode();
        statements.forEach(one -> line.addArray()
                .add(one.kind().word() + " " + VisibleText.block(one.text()))
                .add(one.exchange().orElse(0))
                .add(one.missing().map(VisibleText::block).orElse("")));
        try {
            return PageData.harmless(json.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree of plain nodes can always be written", e);
        }
    }
}
