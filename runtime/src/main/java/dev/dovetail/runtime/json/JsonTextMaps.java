package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;

/** Reads a map from a text where a form has no other way to carry it: as {@link JsonTextHandler} does with other objects. */
final class JsonTextMaps {

    private JsonTextMaps() {}

    static SimpleModule create() {
        return new SimpleModule("dovetail-text-maps").setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyMapDeserializer(
                    DeserializationConfig config, MapType type, BeanDescription bean, JsonDeserializer<?> maps) {
                return new TextMap(maps);
            }
        });
    }

    private static final class TextMap extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        TextMap(JsonDeserializer<?> maps) {
            super(maps);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> maps) {
            return new TextMap(maps);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING) || !parser.getText().startsWith("{")) {
                return super.deserialize(parser, context);
            }
            try (var json = parser.getCodec().getFactory().createParser(parser.getText())) {
                json.setCodec(parser.getCodec());
                json.nextToken();
                return super.deserialize(json, context);
            }
        }
    }
}
