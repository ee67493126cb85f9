package dev.dovetail.runtime.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.ReferenceTypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import dev.dovetail.runtime.model.Presence;
import org.jspecify.annotations.Nullable;

/** Reads null as {@link Presence#ofNull()} and everything else as a value, also the free JSON {@code null}. */
final class PresenceDeserializer extends ReferenceTypeDeserializer<Presence<?>> {

    private static final long serialVersionUID = 1L;

    PresenceDeserializer(
            JavaType type,
            @Nullable ValueInstantiator instantiator,
            @Nullable TypeDeserializer typing,
            @Nullable JsonDeserializer<?> content) {
        super(type, instantiator, typing, content);
    }

    @Override
    protected PresenceDeserializer withResolved(@Nullable TypeDeserializer typing, JsonDeserializer<?> content) {
        return new PresenceDeserializer(_fullType, _valueInstantiator, typing, content);
    }

    @Override
    public Presence<?> getNullValue(DeserializationContext context) {
        return Presence.ofNull();
    }

    @Override
    public Presence<?> getAbsentValue(DeserializationContext context) {
        return Presence.absent();
    }

    @Override
    public Object getEmptyValue(DeserializationContext context) {
        return Presence.ofNull();
    }

    @Override
    public Presence<?> referenceValue(@Nullable Object contents) {
        return Presence.ofNullable(contents);
    }

    @Override
    public Presence<?> updateReference(Presence<?> reference, @Nullable Object contents) {
        return Presence.ofNullable(contents);
    }

    @Override
    public @Nullable Object getReferenced(Presence<?> reference) {
        return reference.orNull();
    }
}
