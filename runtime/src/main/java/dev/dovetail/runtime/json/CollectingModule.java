package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.ArrayList;

/** Lets reading go on after a member that is wrong, so that a person gets to see all that are. */
final class CollectingModule {

    private CollectingModule() {}

    static SimpleModule create() {
        return new SimpleModule("dovetail-collecting").setDeserializerModifier(new Modifier());
    }

    private static final class Modifier extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
            var properties = new ArrayList<SettableBeanProperty>();
            builder.getProperties().forEachRemaining(properties::add);
            for (var property : properties) {
                builder.addOrReplaceProperty(new CollectingProperty(property), true);
            }
            return builder;
        }
    }

    /** A property that notes what is wrong with its value, and skips the rest of it. */
    private static final class CollectingProperty extends SettableBeanProperty.Delegating {
        private static final long serialVersionUID = 1L;

        CollectingProperty(SettableBeanProperty property) {
            super(property);
        }

        @Override
        protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
            return new CollectingProperty(property);
        }

        @Override
        public void deserializeAndSet(JsonParser parser, DeserializationContext context, Object bean)
                throws IOException {
            var within = parser.getParsingContext();
            var owner = parser.currentToken().isStructStart() ? within.getParent() : within;
            try {
                delegate.deserializeAndSet(parser, context, bean);
            } catch (JsonMappingException e) {
                if (!(context.getAttribute(Collected.class) instanceof Collected collected)
                        || !collected.note(e, owner)) {
                    throw e;
                }
                skip(parser, owner);
            }
        }

        /** Goes to the end of the value; each object or array has a context of its own while the parser is in it. */
        private static void skip(JsonParser parser, JsonStreamContext owner) throws IOException {
            while (parser.getParsingContext() != owner) {
                if (parser.nextToken() == null) {
                    return;
                }
            }
        }
    }
}
