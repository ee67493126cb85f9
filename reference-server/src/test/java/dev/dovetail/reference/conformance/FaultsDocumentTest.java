package dev.dovetail.reference.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.check.PublishedFaults;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.reference.fault.Fault;
import dev.dovetail.reference.fault.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/faults.md is what the fault table says, in the order of the checks; {@code -Dgolden.update} writes it anew. */
class FaultsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "faults.md");
    private static final int MOST_NAMED = 4;

    private final FaultTable table = FaultTable.load();

    @Test
    void isWhatTheFaultTableSays() throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(DOCUMENT, text());
        }
        assertThat(text()).as("run with -Dgolden.update").isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void hasAtLeastSixtyFaults() {
        assertThat(Faults.all()).hasSizeGreaterThanOrEqualTo(60);
    }

    private String text() {
        var checks = Checks.all();
        var rows = checks.stream()
                .flatMap(check -> Faults.all().stream()
                        .filter(fault -> table.check(fault.name()).equals(check.id()))
                        .map(fault -> row(check, fault)))
                .collect(Collectors.joining());
        var elsewhere = table.elsewhere().entrySet().stream()
                .map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |\n")
                .collect(Collectors.joining());
        return """
                # What the suite is worth

                The reference server can be made wrong in %d ways, one at a time: `dovetail demo --fault NAME`. For each, the suite
                is run against it, and has to report the one check below, at these operations, and nothing else; against the
                faultless server it has to report nothing. This page is written by the test that does so. WFC and a number beside a
                check is the class that the catalogue of the Web Fuzzing Commons has for such faults.

                | fault | what is wrong | found by | at |
                |---|---|---|---|
                %s
                ## Checks without a fault here

                %d of %d checks have no fault in the reference server. The faulty servers in the tests of `conformance-tests` have
                at least one for every check, and are held to the same.

                | check | why not here |
                |---|---|
                %s""".formatted(Faults.all().size(), rows, table.elsewhere().size(), checks.size(), elsewhere);
    }

    private String row(Check check, Fault fault) {
        return "| `" + fault.name() + "` | " + fault.description() + " | `" + check.id() + "`" + published(check)
                + " | "
                + operations(table.operations(fault.name())) + " |\n";
    }

    private static String published(Check check) {
        var numbers = PublishedFaults.of(check);
        return numbers.isEmpty()
                ? ""
                : " (WFC " + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private static String operations(List<String> names) {
        if (names.contains("*")) {
            var leftOut = names.size() - 1;
            return leftOut == 0 ? "every operation" : "every operation but " + leftOut;
        }
        return names.size() > MOST_NAMED
                ? names.size() + " operations"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
