package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML scalar as JSON. Numbers stay exact: a document's {@code 1.10} or a bound of 20 digits is not rounded. */
final class YamlScalars {

    private static final int MAX_DIGITS = 1_000;
    private static final int MAX_EXPONENT = 10_000;

    private YamlScalars() {}

    /**
     * The value.
     *
     * @throws NumberFormatException if an explicit tag says number and the text is none, or one of absurd size
     */
    static JsonNode toJson(ScalarNode node, JsonNodeFactory json) {
        var text = node.getValue();
        var tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return json.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return json.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT)) {
            return integer(text, json);
        }
        return tag.equals(Tag.FLOAT) ? real(text, json) : json.textNode(text);
    }

    private static JsonNode integer(String text, JsonNodeFactory json) {
        if (text.length() > MAX_DIGITS) {
            throw new NumberFormatException("too long");
        }
        var value = text.startsWith("0x")
                ? new BigInteger(text.substring(2), 16)
                : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
        if (value.bitLength() < Integer.SIZE) {
            return json.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? json.numberNode(value.longValue()) : json.numberNode(value);
    }

    private static JsonNode real(String text, JsonNodeFactory json) {
        if (text.length() > MAX_DIGITS) {
            throw new NumberFormatException("too long");
        }
        var value = new BigDecimal(text);
        // 1E999999999 is a short text, and becomes a long one as soon as anybody writes it out.
        if (Math.abs((long) value.scale()) > MAX_EXPONENT) {
            throw new NumberFormatException("too large an exponent");
        }
        return json.numberNode(value);
    }
}
