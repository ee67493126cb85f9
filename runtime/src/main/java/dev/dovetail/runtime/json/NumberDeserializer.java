package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
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

    /**
     * What becomes of a number. Each method throws {@link ArithmeticException} for a number that the type cannot hold.
     *
     * @param <T> the Java type
     */
    interface Conversion<T> {

        /** A number without fraction and exponent that fits 64 bits: nearly all of them, so it has a short way. */
        default T ofLong(long number) {
            return ofDecimal(BigDecimal.valueOf(number));
        }

        /** Any other number. */
        T ofDecimal(BigDecimal number);

        /** The text of a number with a fraction or exponent, as short a way for types that are not exact. */
        default T ofText(String text) {
            return ofDecimal(new BigDecimal(text));
        }
    }

    private final String expected;
    private final boolean acceptText;
    private final boolean primitive;
    private final transient Conversion<T> conversion;

    NumberDeserializer(Class<T> type, String expected, boolean acceptText, Conversion<T> conversion) {
        super(type);
        this.expected = expected;
        this.acceptText = acceptText;
        this.primitive = type.isPrimitive();
        this.conversion = conversion;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var token = parser.currentToken();
        try {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? conversion.ofText(parser.getText())
                        : conversion.ofLong(parser.getLongValue());
            }
            if (token == JsonToken.VALUE_NUMBER_FLOAT || (acceptText && isNumber(parser))) {
                return conversion.ofText(parser.getText());
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // beyond the type, or with an exponent beyond any
            throw Tokens.unexpected(parser, expected);
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

    private static boolean isNumber(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        var text = parser.getText();
        return text.length() <= LONGEST_TEXT && NUMBER.matcher(text).matches();
    }
}
