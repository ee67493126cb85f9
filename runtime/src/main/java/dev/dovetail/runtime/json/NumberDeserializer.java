package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a number exactly or not at all: {@code 1.0} is an integer (JSON Schema 2020-12, section 6.1.1), {@code 1.5} and
 * what does not fit the Java type are not.
 */
final class NumberDeserializer<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    /** The number of JSON (RFC 8259, section 6). Possessive, so that a long text costs linear time. */
    private static final Pattern NUMBER =
            Pattern.compile("-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?+[0-9]++)?+");

    private static final int LONGEST_TEXT = 1_000;

    private final String expected;
    private final boolean acceptText;
    private final boolean primitive;
    private final transient Function<BigDecimal, T> convert;

    NumberDeserializer(Class<T> type, String expected, boolean acceptText, Function<BigDecimal, T> convert) {
        super(type);
        this.expected = expected;
        this.acceptText = acceptText;
        this.primitive = type.isPrimitive();
        this.convert = convert;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return converted(parser, decimal(parser));
        }
        if (acceptText && token == JsonToken.VALUE_STRING) {
            var text = parser.getText();
            if (text.length() <= LONGEST_TEXT && NUMBER.matcher(text).matches()) {
                return converted(parser, parsed(parser, text));
            }
        }
        throw Tokens.unexpected(parser, expected);
    }

    @Override
    public T getNullValue(DeserializationContext context) throws JsonMappingException {
        if (primitive) {
            throw new RuleException(context.getParser(), "null", "must not be null");
        }
        return super.getNullValue(context);
    }

    private T converted(JsonParser parser, BigDecimal number) throws IOException {
        try {
            return convert.apply(number);
        } catch (ArithmeticException e) {
            throw Tokens.unexpected(parser, expected);
        }
    }

    private BigDecimal decimal(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return BigDecimal.valueOf(parser.getLongValue());
        }
        return parsed(parser, parser.getText());
    }

    private BigDecimal parsed(JsonParser parser, String text) throws IOException {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // the exponent does not fit an int
            throw Tokens.unexpected(parser, expected);
        }
    }
}
