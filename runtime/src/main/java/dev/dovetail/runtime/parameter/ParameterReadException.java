package dev.dovetail.runtime.parameter;

import dev.dovetail.runtime.model.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** A parameter that does not have the type, the style or the values that it is declared with. */
public final class ParameterReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    ParameterReadException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    static ParameterReadException of(String path, String rule, String message) {
        return new ParameterReadException(List.of(new Violation(path, rule, message)));
    }

    /** A required parameter that is not there. */
    public static ParameterReadException missing(String name) {
        return of(name, "required", "is required");
    }

    /** What is wrong, everything that was found; paths start with the parameter's name. */
    public List<Violation> violations() {
        return violations;
    }
}
