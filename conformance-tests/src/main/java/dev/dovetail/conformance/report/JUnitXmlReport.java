package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A run in the XML that build servers read: one suite per operation, one test per check. A warning is a passed test that says so
 * in its output, because the format knows none; what was not tested, and what is known, is skipped.
 */
public final class JUnitXmlReport {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String STALE = "the list of known deviations";

    /** The whole file, to be written as UTF-8. */
    public String text(RunResult result) {
        var xml = new XmlText();
        xml.open(
                "testsuites",
                "name",
                result.info().apiTitle() + " against " + result.info().baseUrl(),
                "tests",
                String.valueOf(
                        result.verdicts().size() + result.allowances().stale().size()),
                "failures",
                String.valueOf(result.count(Outcome.FAILED)
                        + result.allowances().stale().size()),
                "errors",
                "0",
                "skipped",
                String.valueOf(result.count(Outcome.NOT_TESTED) + result.count(Outcome.KNOWN)),
                "time",
                seconds(result.info().duration().toMillis()));
        var sheet = new Sheet(xml, result, new ExchangeIndex(result));
        new Findings(result)
                .byOperation()
                .forEach((operation, verdicts) -> suite(sheet, new Suite(operation, verdicts)));
        stale(sheet);
        return xml.close("testsuites").text();
    }

    private void suite(Sheet sheet, Suite suite) {
        var start = sheet.result().info().startedAt().truncatedTo(ChronoUnit.SECONDS);
        sheet.xml()
                .open(
                        "testsuite",
                        "name",
                        suite.name(),
                        "tests",
                        String.valueOf(suite.verdicts().size()),
                        "failures",
                        suite.count(Outcome.FAILED),
                        "errors",
                        "0",
                        "skipped",
                        suite.count(Outcome.NOT_TESTED, Outcome.KNOWN),
                        "time",
                        seconds(sheet.exchanges().millis(suite.verdicts())),
                        "timestamp",
                        TIMESTAMP.format(start));
        var names = new HashMap<String, Integer>();
        for (var verdict : suite.verdicts()) {
            testCase(sheet, suite, new Named(verdict, name(verdict, names)));
        }
        sheet.xml().close("testsuite");
    }

    /** The list of known deviations is under test too: an entry that is no longer true is a failure. */
    private void stale(Sheet sheet) {
        var stale = sheet.result().allowances().stale();
        if (stale.isEmpty()) {
            return;
        }
        var xml = sheet.xml();
        var count = String.valueOf(stale.size());
        xml.open("testsuite", "name", STALE, "tests", count, "failures", count, "errors", "0", "skipped", "0");
        for (var entry : stale) {
            xml.open("testcase", "classname", STALE, "name", entry.place())
                    .element(
                            "failure",
                            "",
                            "message",
                            Phrases.sentence(entry.message()),
                            "type",
                            "known-deviations.stale")
                    .close("testcase");
        }
        xml.close("testsuite");
    }

    private void testCase(Sheet sheet, Suite suite, Named test) {
        var verdict = test.verdict();
        var exchanges = sheet.exchanges();
        var xml = sheet.xml();
        var attributes = new String[] {
            "classname", suite.name(),
            "name", test.name(),
            "time", seconds(exchanges.millis(List.of(verdict))),
            "file", verdict.origin().document(),
            "line", String.valueOf(verdict.origin().line())
        };
        if (verdict.outcome() == Outcome.PASSED) {
            xml.empty("testcase", attributes);
            return;
        }
        xml.open("testcase", attributes);
        var sentence = Phrases.sentence(verdict.message());
        switch (verdict.outcome()) {
            case FAILED ->
                xml.element(
                        "failure",
                        details(verdict, exchanges),
                        "message",
                        sentence,
                        "type",
                        verdict.check().id());
            case KNOWN ->
                xml.empty(
                        "skipped",
                        "message",
                        sentence + Phrases.known(sheet.result().allowances().of(verdict)));
            case NOT_TESTED -> xml.empty("skipped", "message", sentence);
            case WARNED -> xml.element("system-out", "WARNED: " + sentence + "\n" + details(verdict, exchanges));
            case PASSED -> throw new IllegalStateException("written above");
        }
        xml.close("testcase");
    }

    /** The check, and a number from the second verdict of the same check on: build servers tell tests apart by their names. */
    private static String name(Verdict verdict, Map<String, Integer> names) {
        var name = verdict.check().id() + ": " + verdict.check().proves();
        var number = names.merge(name, 1, Integer::sum);
        return number == 1 ? name : name + " (" + number + ")";
    }

    private static String details(Verdict verdict, ExchangeIndex exchanges) {
        var text = new StringBuilder("\n");
        verdict.expected()
                .ifPresent(
                        expected -> text.append("expected  ").append(expected).append('\n'));
        verdict.actual()
                .ifPresent(actual -> text.append("actual    ").append(actual).append('\n'));
        text.append("document  ").append(Phrases.place(verdict.origin())).append('\n');
        text.append("clause    ").append(verdict.check().clause()).append('\n');
        verdict.exchange().flatMap(exchanges::find).ifPresent(exchange -> {
            text.append("exchange  ").append(exchange.id()).append('\n');
            exchange.trouble()
                    .ifPresent(
                            trouble -> text.append("trouble   ").append(trouble).append('\n'));
            text.append("repeat    ").append(exchange.toCurl()).append('\n');
        });
        return text.toString();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
    }

    private record Sheet(XmlText xml, RunResult result, ExchangeIndex exchanges) {}

    private record Named(Verdict verdict, String name) {}

    private record Suite(Optional<OperationRef> operation, List<Verdict> verdicts) {

        String name() {
            return operation.map(OperationRef::label).orElse("the API as a whole");
        }

        String count(Outcome... outcomes) {
            return String.valueOf(verdicts.stream()
                    .filter(verdict -> List.of(outcomes).contains(verdict.outcome()))
                    .count());
        }
    }
}
