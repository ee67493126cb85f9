package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.dovetail.runtime.model.BinaryContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Takes a file out of a form. JSON has no files; a forgiving reader takes a string's octets for one. */
final class BinaryContentDeserializer extends StdScalarDeserializer<BinaryContent> {

    private static final long serialVersionUID = 1L;

    private final boolean acceptText;

    BinaryContentDeserializer(boolean acceptText) {
        super(BinaryContent.class);
        this.acceptText = acceptText;
    }

    @Override
    public BinaryContent deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_EMBEDDED_OBJECT && parser.getEmbeddedObject() instanceof BinaryContent file) {
            return file;
        }
        if (acceptText && token == JsonToken.VALUE_STRING) {
            return BinaryContent.of(parser.getText().getBytes(StandardCharsets.UTF_8));
        }
        throw Tokens.unexpected(parser, "a file");
    }
}
