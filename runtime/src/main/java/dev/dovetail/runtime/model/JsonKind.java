package dev.dovetail.runtime.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The seven types of JSON Schema; an integer is a number too. */
public enum JsonKind {
    /** An object. */
    OBJECT,
    /** An array. */
    ARRAY,
    /** A string. */
    STRING,
    /** A number without a fraction; {@code 1.0} is one. */
    INTEGER,
    /** Any number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** The null. */
    NULL;

    /** True when the plain Java value is of this kind. */
    public boolean matches(@Nullable Object json) {
        return switch (this) {
            case OBJECT -> json instanceof Map;
            case ARRAY -> json instanceof List;
            case STRING -> json instanceof String;
            case INTEGER -> isInteger(json);
            case NUMBER -> json instanceof Number;
            case BOOLEAN -> json instanceof Boolean;
            case NULL -> json == null;
        };
    }

    private static boolean isInteger(@Nullable Object json) {
        if (json instanceof BigDecimal decimal) {
            return decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0;
        }
        if (json instanceof Double || json instanceof Float) {
            var floating = ((Number) json).doubleValue();
            return floating == Math.rint(floating) && !Double.isInfinite(floating);
        }
        return json instanceof Integer || json instanceof Long || json instanceof BigInteger;
    }
}
