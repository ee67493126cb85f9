package dev.dovetail.reference.recall;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.check.PublishedFaults;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.reference.fault.Fault;
import dev.dovetail.reference.fault.Faults;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of faults in Markdown: as it is to be, and as a self-test found it. */
public final class FaultsPage {

    private static final int MOST_NAMED = 4;

    private final FaultTable table;

    /** A page on this table. */
    public FaultsPage(FaultTable table) {
        this.table = table;
    }

    /** What is to be found: the page of the documentation. */
    public String promise() {
        var checks = Checks.all();
        var rows = checks.stream()
                .flatMap(check -> Faults.all().stream()
                        .filter(fault -> table.check(fault.name()).equals(check.id()))
                        .map(fault -> row(check, fault)))
                .collect(Collectors.joining());
        return """
                # What the suite is worth

                The reference server can be made wrong in %d ways, one at a time: `dovetail demo --fault NAME`. For each, the suite
                is run against it, and has to report the one check below, at these operations, and nothing else; against the
                faultless server it has to report nothing. This page is written by the test that does so; `dovetail self-test` does
                it anywhere. WFC and a number beside a check is the class that the catalogue of the Web Fuzzing Commons has for such
                faults.

                | fault | what is wrong | found by | at |
                |---|---|---|---|
                %s
                """.formatted(Faults.all().size(), rows).stripTrailing() + "\n\n" + elsewhere(checks);
    }

    /**
     * What was found.
     *
     * @param alarms check and operation of what was reported of the correct server, if it was tried
     */
    public String result(List<Trial> trials, Optional<List<String>> alarms) {
        var found = trials.stream().filter(Trial::thereAndOnlyThere).count();
        var rows = trials.stream().map(FaultsPage::row).collect(Collectors.joining());
        var correct = alarms.map(FaultsPage::correct).orElse("There was no time for the correct server.");
        return """
                # What the suite found

                %d of %d faults of the reference server were found there and only there. %s

                | | fault | what is wrong | to be found by | missed | reported without cause |
                |---|---|---|---|---|---|
                %s""".formatted(found, trials.size(), correct, rows);
    }

    private static String correct(List<String> alarms) {
        return alarms.isEmpty()
                ? "Nothing was reported of the correct server."
                : "Reported of the correct server, and wrongly so: `" + String.join("`, `", alarms) + "`.";
    }

    private static String row(Trial trial) {
        return "| " + (trial.thereAndOnlyThere() ? "✓" : "✗") + " | `"
                + trial.fault().name() + "` | "
                + trial.fault().description() + " | `" + trial.check() + "` at "
                + trial.expected().size() + " | "
                + operations(trial.missed()) + " | " + operations(trial.alarms()) + " |\n";
    }

    private String elsewhere(List<Check> checks) {
        var elsewhere = table.elsewhere().entrySet().stream()
                .map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |\n")
                .collect(Collectors.joining());
        return """
                ## Checks without a fault here

                %d of %d checks have no fault in the reference server. The faulty servers in the tests of `conformance-tests` have
                at least one for every check, and are held to the same.

                | check | why not here |
                |---|---|
                %s""".formatted(table.elsewhere().size(), checks.size(), elsewhere);
    }

    private String row(Check check, Fault fault) {
        return "| `" + fault.name() + "` | " + fault.description() + " | `" + check.id() + "`" + published(check)
                + " | " + places(table.operations(fault.name())) + " |\n";
    }

    private static String published(Check check) {
        var numbers = PublishedFaults.of(check);
        return numbers.isEmpty()
                ? ""
                : " (WFC " + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private static String places(List<String> names) {
        if (names.contains("*")) {
            var leftOut = names.size() - 1;
            return leftOut == 0 ? "every operation" : "every operation but " + leftOut;
        }
        return operations(names);
    }

    private static String operations(List<String> names) {
        return names.size() > MOST_NAMED
                ? names.size() + " operations"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
