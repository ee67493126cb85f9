package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of a text as JSON, exact: a document's {@code 1.10} or a bound of 20 digits is not rounded. */
final class Numbers {

    private static final int MAX_DIGITS = 1_000;
    private static final int MAX_EXPONENT = 10_000;
    private static final int DECIMAL = 10;

    private Numbers() {}

    /**
     * A whole number, as small a JSON number as holds it.
     *
     * @throws NumberFormatException if the text is none, or one of absurd size
     */
    static JsonNode integer(String digits, int radix) {
        var json = JsonNodeFactory.instance;
        var value = new BigInteger(limited(digits), radix);
        if (value.bitLength() < Integer.SIZE) {
            return json.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? json.numberNode(value.longValue()) : json.numberNode(value);
    }

    /** The same to the base of 10. */
    static JsonNode integer(String digits) {
        return integer(digits, DECIMAL);
    }

    /**
     * A number with a fraction or an exponent.
     *
     * @throws NumberFormatException if the text is none, or one of absurd size
     */
    static JsonNode real(String text) {
        var value = new BigDecimal(limited(text));
        // 1E999999999 is a short text, and becomes a long one as soon as anybody writes it out.
        if (Math.abs((long) value.scale()) > MAX_EXPONENT) {
            throw new NumberFormatException("too large an exponent");
        }
        return JsonNodeFactory.instance.numberNode(value);
    }

    private static String limited(String text) {
        if (text.length() > MAX_DIGITS) {
            throw new NumberFormatException("too long");
        }
        return text;
    }
}
