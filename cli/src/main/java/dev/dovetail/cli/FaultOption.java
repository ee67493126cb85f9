package dev.dovetail.cli;

import dev.dovetail.reference.fault.Fault;
import dev.dovetail.reference.fault.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What the reference server is to get wrong. */
final class FaultOption {

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            description =
                    "Something that the server gets wrong on purpose. May be given several times. --fault list prints their names.")
    private List<String> names = new ArrayList<>();

    /** Whether the user asked which there are. */
    boolean listed() {
        return names.contains("list");
    }

    static String list() {
        var width = Faults.all().stream()
                .mapToInt(fault -> fault.name().length())
                .max()
                .orElse(0);
        return Faults.all().stream()
                .map(fault -> ("%-" + width + "s  %s").formatted(fault.name(), fault.description()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /**
     * The faults.
     *
     * @throws CommandFailure if there is none of a name
     */
    List<Fault> faults() {
        return names.stream().map(FaultOption::named).toList();
    }

    private static Fault named(String name) {
        return Faults.named(name)
                .orElseThrow(
                        () -> new CommandFailure("there is no fault '" + name + "'; --fault list prints all of them"));
    }
}
