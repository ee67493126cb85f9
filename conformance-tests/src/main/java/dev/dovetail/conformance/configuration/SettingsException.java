package dev.dovetail.conformance.configuration;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A configuration file that cannot be used. The message has a line for each problem. */
public final class SettingsException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<SettingsProblem> problems;

    SettingsException(List<SettingsProblem> problems) {
        super(problems.stream().map(SettingsProblem::toText).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong with the file, in its order. */
    public List<SettingsProblem> problems() {
        return problems;
    }
}
