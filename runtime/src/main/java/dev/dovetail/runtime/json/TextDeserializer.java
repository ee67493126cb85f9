package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads a type that JSON has no literal for from a string, saying what was expected when it does not fit. */
final class TextDeserializer<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final boolean acceptOtherScalars;
    private final transient Function<String, T> parse;

    TextDeserializer(Class<T> type, String expected, boolean acceptOtherScalars, Function<String, T> parse) {
        super(type);
        this.expected = expected;
        this.acceptOtherScalars = acceptOtherScalars;
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING
                && !(acceptOtherScalars && token.isScalarValue() && parser.getText() != null)) {
            throw Tokens.unexpected(parser, expected);
        }
        var text = parser.getText();
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RuleException(parser, "format", "expected " + expected + ", got " + Tokens.shown(parser));
        }
    }
}
