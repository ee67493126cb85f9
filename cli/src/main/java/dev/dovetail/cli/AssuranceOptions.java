package dev.dovetail.cli;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.Reading;
import dev.dovetail.contract.coverage.Coverage;
import dev.dovetail.generator.Generation;
import dev.dovetail.generator.compile.CompileCheck;
import java.io.PrintWriter;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is looked at once more before anything is written. */
final class AssuranceOptions {

    @Option(
            names = "--coverage",
            description =
                    "Print which constructs the document uses, how many are honoured, and what follows where one is not.")
    private boolean coverage;

    @Option(
            names = "--compile",
            description =
                    "Compile what was generated, with all lints as errors, before anything is written. Needs a JDK.")
    private boolean compile;

    /** Whether anything is to be looked at. */
    boolean any() {
        return coverage || compile;
    }

    /**
     * Looks at what was generated.
     *
     * @throws CommandFailure if it does not compile
     */
    void look(Reading reading, Contract contract, Generation generation, PrintWriter out, PrintWriter err) {
        if (coverage) {
            var said = Stream.concat(reading.diagnostics().stream(), generation.notes().stream())
                    .toList();
            out.println(Coverage.of(contract.tree(), said).text());
        }
        if (compile) {
            var errors = new CompileCheck(contract.name(), contract.api()).check(generation.files());
            DocumentInput.print(errors, err);
            if (!errors.isEmpty()) {
                throw new CommandFailure(
                        "nothing was written: what is generated for %s does not compile".formatted(contract.name()));
            }
        }
    }
}
