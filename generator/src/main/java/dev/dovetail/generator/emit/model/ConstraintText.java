package dev.dovetail.generator.emit.model;

import dev.dovetail.contract.model.Bounds;
import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.JavadocText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Constraints in words, for Javadoc. */
final class ConstraintText {

    private ConstraintText() {}

    /** The constraints on a value, each as a clause; those on what it holds are left to its own type. */
    static List<String> of(TypeRef type) {
        var clauses = new ArrayList<String>();
        var target = type.withoutNull();
        if (target instanceof TypeRef.Scalar scalar) {
            addScalar(clauses, scalar.constraints(), scalar.kind());
        } else if (target instanceof TypeRef.ListOf list) {
            addBounds(clauses, list.bounds(), "elements");
        } else if (target instanceof TypeRef.MapOf map) {
            addBounds(clauses, map.bounds(), "members");
        }
        return clauses;
    }

    private static void addScalar(List<String> clauses, Constraints constraints, ScalarKind kind) {
        addRange(clauses, constraints.minLength(), constraints.maxLength(), "characters");
        constraints.pattern().ifPresent(pattern -> clauses.add("matches " + JavadocText.code(pattern)));
        addNumber(clauses, "at least ", constraints.minimum().filter(bound -> !impliedBy(kind, bound)));
        addNumber(clauses, "above ", constraints.exclusiveMinimum());
        addNumber(clauses, "at most ", constraints.maximum().filter(bound -> !impliedBy(kind, bound)));
        addNumber(clauses, "below ", constraints.exclusiveMaximum());
        addNumber(clauses, "a multiple of ", constraints.multipleOf());
    }

    /** Whether the bound is the Java type's own. */
    private static boolean impliedBy(ScalarKind kind, BigDecimal bound) {
        return kind == ScalarKind.INT32 && bound.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) >= 0;
    }

    private static void addBounds(List<String> clauses, Bounds bounds, String what) {
        addRange(clauses, bounds.minimum(), bounds.maximum(), what);
        if (bounds.unique()) {
            clauses.add("no two " + what + " equal");
        }
    }

    private static void addRange(List<String> clauses, OptionalInt least, OptionalInt most, String what) {
        if (least.isPresent() && most.isPresent()) {
            clauses.add(least.getAsInt() + " to " + most.getAsInt() + " " + what);
        } else if (least.isPresent()) {
            clauses.add("at least " + least.getAsInt() + " " + what);
        } else if (most.isPresent()) {
            clauses.add("at most " + most.getAsInt() + " " + what);
        }
    }

    private static void addNumber(List<String> clauses, String words, Optional<BigDecimal> bound) {
        bound.ifPresent(number -> clauses.add(words + number.toPlainString()));
    }
}
