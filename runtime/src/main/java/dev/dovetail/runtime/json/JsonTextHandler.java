package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads an object from a text where a form has no other way to carry it: the text is the object's JSON. */
final class JsonTextHandler extends DeserializationProblemHandler {

    @Override
    public Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            @Nullable ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        // of a generic type, such as a map, only the raw class is known here
        var readable = parser.currentToken() == JsonToken.VALUE_STRING && type.getTypeParameters().length == 0;
        if (!readable || !parser.getText().startsWith("{")) {
            return NOT_HANDLED;
        }
        try (var json = parser.getCodec().getFactory().createParser(parser.getText())) {
            json.setCodec(parser.getCodec());
            return json.readValueAs(type);
        }
    }
}
