package dev.dovetail.runtime.json;

import dev.dovetail.runtime.model.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text is not JSON, or its JSON is not what was to be read. */
public final class JsonReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean malformed;
    private final transient List<Violation> violations;

    /**
     * Creates the exception.
     *
     * @param malformed true when the text is not JSON at all
     * @param violations what is wrong, at least one
     */
    public JsonReadException(boolean malformed, List<Violation> violations, @Nullable Throwable cause) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")), cause);
        this.malformed = malformed;
        this.violations = List.copyOf(violations);
    }

    /** True when the text is not JSON at all: no member can be named. */
    public boolean malformed() {
        return malformed;
    }

    /** What is wrong and where. */
    public List<Violation> violations() {
        return violations;
    }
}
