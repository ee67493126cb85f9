package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Evidence;
import dev.dovetail.conformance.result.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much of the document was seen at work, by kind of statement, and what was not and why. */
final class HtmlLedger {

    /** Of one reason, how many statements are named; report.json has all. */
    private static final int MOST = 200;

    private final Markup html;
    private final Evidence evidence;

    HtmlLedger(Markup html, Evidence evidence) {
        this.html = html;
        this.evidence = evidence;
    }

    void section() {
        var ledger = evidence.ledger();
        if (ledger.isEmpty()) {
            return;
        }
        html.open("section", "id", "ledger").element("h2", "Coverage of the document");
        html.element(
                        "p",
                        Phrases.number(evidence.witnessed()) + " of "
                                + Phrases.count(ledger.size(), "statement")
                                + " that the document makes about these operations were seen at work ("
                                + Phrases.percent(evidence.witnessed(), ledger.size()) + ").",
                        "class",
                        "sub")
                .line();
        html.open("table", "class", "coverage").open("thead").open("tr");
        for (var title : List.of("Kind of statement", "Seen at work")) {
            html.element("th", title, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (var kind : Statement.Kind.values()) {
            kind(kind, ledger.stream().filter(one -> one.kind() == kind).toList());
        }
        html.close("tbody").close("table").line();
        reasons();
        html.close("section").line();
    }

    private void kind(Statement.Kind kind, List<Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        var seen = statements.stream().filter(Statement::witnessed).count();
        var word = kind.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.word().substring(1);
        html.open("tr").element("th", word, "scope", "row").open("td");
        var width = String.format(Locale.ROOT, "%.1f", 1000.0 * seen / statements.size());
        html.open("svg", "viewBox", "0 0 1000 10", "preserveAspectRatio", "none", "class", "bar", "aria-hidden", "true")
                .open("rect", "class", "passed", "x", "0", "width", width, "height", "10")
                .close("rect")
                .close("svg");
        html.text(Phrases.number(seen) + " of " + Phrases.number(statements.size()))
                .close("td")
                .close("tr")
                .line();
    }

    private void reasons() {
        byReason().forEach((reason, statements) -> {
            html.open("details", "class", "reason")
                    .open("summary")
                    .text(Phrases.sentence(reason) + " ")
                    .element("span", Phrases.count(statements.size(), "statement"), "class", "sub")
                    .close("summary")
                    .open("ul", "class", "names");
            statements.stream()
                    .limit(MOST)
                    .forEach(one -> html.element(
                            "li", one.operation() + ": " + one.kind().word() + " " + one.text()));
            if (statements.size() > MOST) {
                html.element("li", "and " + Phrases.number(statements.size() - MOST) + " more; report.json has them");
            }
            html.close("ul").close("details").line();
        });
    }

    private Map<String, List<Statement>> byReason() {
        var reasons = new LinkedHashMap<String, List<Statement>>();
        for (var statement : evidence.ledger()) {
            statement
                    .missing()
                    .ifPresent(reason -> reasons.computeIfAbsent(general(statement, reason), key -> new ArrayList<>())
                            .add(statement));
        }
        return reasons;
    }

    /** Statuses apart, one reason is one reason. */
    private static String general(Statement statement, String reason) {
        var status = statement.text().split(" ", 2)[0];
        return reason.equals("no answer of status " + status + " had it") ? "no answer had it" : reason;
    }
}
