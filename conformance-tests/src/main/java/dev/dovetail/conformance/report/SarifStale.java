package dev.dovetail.conformance.report;

import static dev.dovetail.conformance.report.JsonText.whole;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.result.StaleDeviation;
import dev.dovetail.contract.diagnostics.Location;

/** Entries of the list of known deviations that are no longer true, as results at the lines of that list. */
final class SarifStale {

    private static final String RULE = "known-deviations.stale";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SarifStale() {}

    static ObjectNode rule() {
        var text = "Every entry of the list of known deviations is still true.";
        var rule = NODES.objectNode().put("id", RULE);
        rule.putObject("shortDescription").put("text", text);
        rule.putObject("fullDescription").put("text", text);
        rule.putObject("help")
                .put(
                        "text",
                        "An entry that has expired, passes again or matches nothing hides what it was not meant to. Remove it, or"
                                + " say anew until when it may stay.");
        rule.putObject("defaultConfiguration").put("level", "error");
        return rule;
    }

    static ObjectNode result(StaleDeviation stale, SourcePath sources, int rule) {
        var result =
                NODES.objectNode().put("ruleId", RULE).put("ruleIndex", rule).put("kind", "fail");
        result.put("level", "error");
        result.putObject("message").put("text", whole(Phrases.sentence(stale.message())));
        result.putArray("locations").add(SarifResult.location(sources, place(stale)));
        result.putObject("partialFingerprints").put("dovetailFinding/v1", whole(stale.message()));
        return result;
    }

    /** Where the entry stands: {@code file:line}. */
    static Location place(StaleDeviation stale) {
        var colon = stale.place().lastIndexOf(':');
        var line = colon < 0 ? "" : stale.place().substring(colon + 1);
        return line.matches("[0-9]{1,9}")
                ? new Location(stale.place().substring(0, colon), "", Integer.parseInt(line), 1)
                : new Location(stale.place(), "", 0, 0);
    }
}
