package dev.dovetail.runtime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the violations of one object. Not thread-safe. */
public final class Validation {

    private final WirePath path;
    private final List<Violation> violations;

    private Validation(WirePath path, List<Violation> violations) {
        this.path = path;
        this.violations = violations;
    }

    /** All violations of {@code value}; none when it is not {@link Validated}, is null or is a list of such. */
    public static List<Violation> of(@Nullable Object value) {
        var violations = new ArrayList<Violation>(0);
        new Check(WirePath.ROOT, value, violations).deep();
        return List.copyOf(violations);
    }

    /** All violations of a single value, for instance of a parameter called {@code name}. */
    public static List<Violation> of(String name, @Nullable Object value, Consumer<Check> checks) {
        var violations = new ArrayList<Violation>(0);
        checks.accept(new Check(WirePath.ROOT.member(name), value, violations));
        return List.copyOf(violations);
    }

    static Validation at(WirePath path, List<Violation> violations) {
        return new Validation(path, violations);
    }

    /** Starts the checks of a member. */
    public Check member(String wireName, @Nullable Object value) {
        return new Check(path.member(wireName), value, violations);
    }

    /** Starts the checks of the value itself, for a value that has no members. */
    public Check itself(@Nullable Object value) {
        return new Check(path, value, violations);
    }

    /**
     * Starts the checks of how many members the object has.
     *
     * @param certain how many are there in any case
     * @param others those that may be left out
     */
    public Check members(int certain, @Nullable Object... others) {
        var there = (int) Arrays.stream(others).filter(Validation::there).count();
        return new Check(path, new MemberCount(certain + there), violations);
    }

    private static boolean there(@Nullable Object member) {
        return member instanceof Presence<?> presence ? !presence.isAbsent() : member != null;
    }

    /** Reports that the value itself breaks a rule, named by its JSON Schema keyword. */
    public void broken(String rule, String message) {
        violations.add(new Violation(path.toString(), rule, message));
    }
}
