package dev.dovetail.runtime.json;

import dev.dovetail.runtime.json.NumberDeserializer.Conversion;
import java.math.BigDecimal;
import java.math.BigInteger;

/** How numbers become Java's, exactly or not at all; only the floating ones round. */
final class NumberConversions {

    /** Beyond this exponent a decimal takes more memory than its text, up to gigabytes. */
    private static final int LARGEST_SCALE = 10_000;

    static final Conversion<Integer> INT32 = new Conversion<>() {
        @Override
        public Integer ofLong(long number) {
            return Math.toIntExact(number);
        }

        @Override
        public Integer ofDecimal(BigDecimal number) {
            return number.intValueExact();
        }
    };

    static final Conversion<Long> INT64 = new Conversion<>() {
        @Override
        public Long ofLong(long number) {
            return number;
        }

        @Override
        public Long ofDecimal(BigDecimal number) {
            return number.longValueExact();
        }
    };

    static final Conversion<Float> FLOAT = new Conversion<>() {
        @Override
        public Float ofDecimal(BigDecimal number) {
            return ofText(number.toString());
        }

        @Override
        public Float ofText(String text) {
            var value = Float.parseFloat(text);
            requireFinite(value);
            return value;
        }
    };

    static final Conversion<Double> DOUBLE = new Conversion<>() {
        @Override
        public Double ofLong(long number) {
            return (double) number;
        }

        @Override
        public Double ofDecimal(BigDecimal number) {
            return ofText(number.toString());
        }

        @Override
        public Double ofText(String text) {
            var value = Double.parseDouble(text);
            requireFinite(value);
            return value;
        }
    };

    static final Conversion<BigDecimal> DECIMAL = NumberConversions::bounded;

    static final Conversion<BigInteger> INTEGER = number -> bounded(number).toBigIntegerExact();

    private NumberConversions() {}

    private static void requireFinite(double value) {
        if (Double.isInfinite(value)) {
            throw new ArithmeticException("out of range");
        }
    }

    private static BigDecimal bounded(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            throw new ArithmeticException("out of range");
        }
        return number;
    }
}
