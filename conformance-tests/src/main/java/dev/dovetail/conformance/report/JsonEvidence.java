package dev.dovetail.conformance.report;

import static dev.dovetail.conformance.report.JsonText.whole;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.Evidence;
import dev.dovetail.conformance.result.OverlayAction;
import dev.dovetail.conformance.result.Statement;
import java.util.Arrays;

/** The ledger of a report for programs, and its causes, both ways. */
final class JsonEvidence {

    private final Evidence evidence;

    JsonEvidence(Evidence evidence) {
        this.evidence = evidence;
    }

    void write(ObjectNode root) {
        var causes = root.putArray("causes");
        evidence.causes().forEach(one -> write(one, causes.addObject()));
        var ledger = root.putObject("ledger");
        ledger.put("statements", evidence.ledger().size()).put("witnessed", evidence.witnessed());
        var entries = ledger.putArray("entries");
        evidence.ledger().forEach(one -> write(one, entries));
    }

    private static void write(Statement statement, ArrayNode entries) {
        var node = entries.addObject()
                .put("operation", whole(statement.operation()))
                .put("kind", statement.kind().word())
                .put("statement", whole(statement.text()))
                .put("place", whole(statement.place()));
        statement.exchange().ifPresent(id -> node.put("exchange", id));
        statement.missing().ifPresent(why -> node.put("missing", whole(why)));
    }

    private static void write(Cause one, ObjectNode node) {
        node.put("title", whole(one.title()))
                .put("suspect", one.suspect().word())
                .put("why", whole(one.why()));
        var findings = node.putArray("findings");
        one.findings().forEach(finding -> {
            var entry = findings.addObject().put("check", whole(finding.check()));
            finding.operation().ifPresent(operation -> entry.put("operation", whole(operation)));
        });
        var actions = node.putArray("overlay");
        one.actions().forEach(action -> {
            var entry = actions.addObject()
                    .put("target", whole(action.target()))
                    .put("description", whole(action.description()));
            action.update().ifPresentOrElse(value -> entry.set("update", value), () -> entry.put("remove", true));
        });
    }

    static Evidence read(JsonFields root) {
        return new Evidence(
                root.at("ledger").each("entries").map(JsonEvidence::statement).toList(),
                root.each("causes").map(JsonEvidence::cause).toList());
    }

    private static Statement statement(JsonFields node) {
        return new Statement(
                node.text("operation"),
                node.named(
                        "kind",
                        word -> Arrays.stream(Statement.Kind.values())
                                .filter(kind -> kind.word().equals(word))
                                .findFirst()),
                node.text("statement"),
                node.text("place"),
                node.optionalFigure("exchange"),
                node.optionalText("missing"));
    }

    private static Cause cause(JsonFields node) {
        return new Cause(
                node.text("title"),
                node.named(
                        "suspect",
                        word -> Arrays.stream(Cause.Suspect.values())
                                .filter(suspect -> suspect.word().equals(word))
                                .findFirst()),
                node.text("why"),
                node.each("findings")
                        .map(one -> new Allowances.Subject(one.text("check"), one.optionalText("operation")))
                        .toList(),
                node.each("overlay")
                        .map(one -> new OverlayAction(one.text("target"), one.text("description"), one.value("update")))
                        .toList());
    }
}
