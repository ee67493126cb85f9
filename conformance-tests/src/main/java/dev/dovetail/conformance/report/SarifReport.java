package dev.dovetail.conformance.report;

import static dev.dovetail.conformance.report.JsonText.whole;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code hosts show beside the document's lines. Its
 * rules are the catalogue of checks; its results are what deviates, with fingerprints that outlive a move of lines. What passed or
 * was not tested is left to the other reports.
 */
public final class SarifReport {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SourcePath sources;

    /** Reports with paths relative to this folder, as a rule the root of the repository. */
    public SarifReport(Path root) {
        this.sources = new SourcePath(root);
    }

    /** The whole file, to be written as UTF-8. */
    public String text(RunResult result) {
        var root = NODES.objectNode();
        root.put("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json")
                .put("version", "2.1.0");
        var run = root.putArray("runs").addObject();
        var rules = rules(result);
        var driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Dovetail").put("fullName", "Dovetail conformance suite");
        var described = driver.putArray("rules");
        rules.values().forEach(check -> described.add(rule(check)));
        if (!result.allowances().stale().isEmpty()) {
            described.add(SarifStale.rule());
        }
        // Code hosts take results of another category for those of another analysis.
        run.putObject("automationDetails")
                .put("id", whole("dovetail/" + result.info().document() + "/"));
        invocation(run.putArray("invocations").addObject(), result);
        results(run.putArray("results"), result, List.copyOf(rules.keySet()));
        return JsonText.lines(root);
    }

    /** The checks of the catalogue, and those that only a report from elsewhere knows, by id. */
    private static Map<String, Check> rules(RunResult result) {
        var rules = new LinkedHashMap<String, Check>();
        Stream.concat(Checks.all().stream(), result.verdicts().stream().map(Verdict::check))
                .forEach(check -> rules.putIfAbsent(check.id(), check));
        return rules;
    }

    private void results(ArrayNode array, RunResult result, List<String> rules) {
        var exchanges = new ExchangeIndex(result);
        var results = new SarifResult(sources, result.allowances(), exchanges);
        result.verdicts().stream()
                .filter(SarifResult::shown)
                .forEach(verdict -> array.add(
                        results.of(verdict, rules.indexOf(verdict.check().id()))));
        for (var stale : result.allowances().stale()) {
            array.add(SarifStale.result(stale, sources, rules.size()));
        }
    }

    private static ObjectNode rule(Check check) {
        var rule = NODES.objectNode();
        var proves = whole(Phrases.sentence(check.proves()));
        var binding = "%s, by %s.".formatted(check.level(), whole(check.clause()));
        rule.put("id", whole(check.id()));
        rule.putObject("shortDescription").put("text", proves);
        rule.putObject("fullDescription").put("text", proves + " " + binding);
        rule.putObject("help")
                .put("text", help(check, proves))
                .put("markdown", help(check, "**" + MarkdownText.inline(proves) + "**"));
        rule.putObject("defaultConfiguration").put("level", SarifResult.level(check));
        var properties = rule.putObject("properties");
        properties
                .putArray("tags")
                .add("conformance")
                .add(check.group().title())
                .add(check.level().name());
        properties.put("precision", "very-high").put("problem.severity", SarifResult.level(check));
        return rule;
    }

    private static String help(Check check, String proves) {
        return proves + "\n\nThis belongs to the group " + check.group().title() + ": "
                + check.group().proves() + ".\n\nThe requirement comes from " + whole(check.clause())
                + ". Either the server does not do what the document says, or the document does not say what the server does:"
                + " mend whichever is wrong. The report of the run has the exchange and a command that repeats it.";
    }

    private static void invocation(ObjectNode node, RunResult result) {
        var info = result.info();
        node.put("executionSuccessful", true)
                .put("startTimeUtc", info.startedAt().toString())
                .put("endTimeUtc", info.startedAt().plus(info.duration()).toString());
        node.putObject("properties")
                .put("baseUrl", whole(info.baseUrl()))
                .put("mode", info.mode().word())
                .put("seed", info.seed());
    }
}
