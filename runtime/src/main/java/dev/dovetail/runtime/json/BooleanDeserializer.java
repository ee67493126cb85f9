package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads true and false; 1 and 0 are numbers. */
final class BooleanDeserializer extends StdScalarDeserializer<Boolean> {

    private static final long serialVersionUID = 1L;

    private final boolean acceptText;
    private final boolean primitive;

    BooleanDeserializer(Class<Boolean> type, boolean acceptText) {
        super(type);
        this.acceptText = acceptText;
        this.primitive = type.isPrimitive();
    }

    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var token = parser.currentToken();
        if (token.isBoolean()) {
            return token == JsonToken.VALUE_TRUE;
        }
        if (acceptText && token == JsonToken.VALUE_STRING) {
            var text = parser.getText();
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true");
            }
        }
        throw Tokens.unexpected(parser, "a boolean");
    }

    @Override
    public Boolean getNullValue(DeserializationContext context) throws JsonMappingException {
        if (primitive) {
            throw new RuleException(context.getParser(), "null", "must not be null");
        }
        return super.getNullValue(context);
    }
}
