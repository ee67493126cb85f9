package dev.dovetail.contract.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a scalar's schema asserts beside its type (JSON Schema Validation, section 6).
 *
 * @param format the format as written, also where it does not change the {@link ScalarKind}
 * @param minLength in Unicode code points
 * @param maxLength in Unicode code points
 * @param pattern an ECMA-262 regular expression, not anchored
 * @param minimum inclusive
 * @param maximum inclusive
 * @param exclusiveMinimum exclusive
 * @param exclusiveMaximum exclusive
 * @param multipleOf a divisor, above 0
 */
public record Constraints(
        Optional<String> format,
        OptionalInt minLength,
        OptionalInt maxLength,
        Optional<String> pattern,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<BigDecimal> exclusiveMinimum,
        Optional<BigDecimal> exclusiveMaximum,
        Optional<BigDecimal> multipleOf) {

    /** Nothing asserted. */
    public static final Constraints NONE = new Constraints(
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
