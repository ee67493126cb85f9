package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.type.TypeModifier;
import dev.dovetail.runtime.model.Presence;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Teaches Jackson that {@link Presence} refers to a value, as it knows of {@code Optional}. */
final class PresenceModule extends Module {

    @Override
    public String getModuleName() {
        return "dovetail-presence";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addTypeModifier(new PresenceTypes());
        context.addDeserializers(new PresenceDeserializers());
        context.addSerializers(new PresenceSerializers());
    }

    private static final class PresenceTypes extends TypeModifier {
        @Override
        public JavaType modifyType(JavaType type, Type javaType, TypeBindings bindings, TypeFactory factory) {
            return Presence.class.isAssignableFrom(type.getRawClass()) && !type.isReferenceType()
                    ? ReferenceType.upgradeFrom(type, type.containedTypeOrUnknown(0))
                    : type;
        }
    }

    private static final class PresenceDeserializers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findReferenceDeserializer(
                ReferenceType type,
                DeserializationConfig config,
                BeanDescription bean,
                @Nullable TypeDeserializer typing,
                @Nullable JsonDeserializer<?> content) {
            return type.hasRawClass(Presence.class) ? new PresenceDeserializer(type, null, typing, content) : null;
        }
    }

    private static final class PresenceSerializers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findReferenceSerializer(
                SerializationConfig config,
                ReferenceType type,
                BeanDescription bean,
                @Nullable TypeSerializer typing,
                @Nullable JsonSerializer<Object> content) {
            return Presence.class.isAssignableFrom(type.getRawClass())
                    ? new PresenceSerializer(type, false, typing, content)
                    : null;
        }
    }
}
