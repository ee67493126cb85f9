package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dovetail.runtime.model.Shown;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON tokens in words. */
final class Tokens {

    private Tokens() {}

    static RuleException unexpected(JsonParser parser, String expected) throws IOException {
        return new RuleException(parser, "type", "expected " + expected + ", got " + shown(parser));
    }

    /** The value that the parser is at, as a message shows it. */
    static String shown(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return Shown.value(parser.getText());
        }
        if (token != null && token.isScalarValue() && token != JsonToken.VALUE_EMBEDDED_OBJECT) {
            return Shown.bare(parser.getText());
        }
        return named(token);
    }

    private static String named(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, FIELD_NAME, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_EMBEDDED_OBJECT -> "a file";
            default -> "something else";
        };
    }
}
