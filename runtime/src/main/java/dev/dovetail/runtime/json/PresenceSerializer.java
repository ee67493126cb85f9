package dev.dovetail.runtime.json;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.ReferenceTypeSerializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.util.NameTransformer;
import dev.dovetail.runtime.model.Presence;
import org.jspecify.annotations.Nullable;

/** Writes a present null as null; what is absent is left out by {@code @JsonInclude(NON_ABSENT)}. */
final class PresenceSerializer extends ReferenceTypeSerializer<Presence<?>> {

    private static final long serialVersionUID = 1L;

    PresenceSerializer(
            ReferenceType type,
            boolean staticTyping,
            @Nullable TypeSerializer typing,
            @Nullable JsonSerializer<Object> content) {
        super(type, staticTyping, typing, content);
    }

    private PresenceSerializer(
            PresenceSerializer base,
            @Nullable BeanProperty property,
            @Nullable TypeSerializer typing,
            @Nullable JsonSerializer<?> content,
            @Nullable NameTransformer unwrapper,
            @Nullable Object suppressable) {
        super(base, property, typing, content, unwrapper, suppressable, false);
    }

    @Override
    protected ReferenceTypeSerializer<Presence<?>> withResolved(
            @Nullable BeanProperty property,
            @Nullable TypeSerializer typing,
            @Nullable JsonSerializer<?> content,
            @Nullable NameTransformer unwrapper) {
        return new PresenceSerializer(this, property, typing, content, unwrapper, _suppressableValue);
    }

    @Override
    public ReferenceTypeSerializer<Presence<?>> withContentInclusion(
            @Nullable Object suppressable, boolean suppressNulls) {
        // a present null is never suppressed: that is what the type is for
        return new PresenceSerializer(
                this, _property, _valueTypeSerializer, _valueSerializer, _unwrapper, suppressable);
    }

    @Override
    protected boolean _isValuePresent(Presence<?> value) {
        return !value.isAbsent();
    }

    @Override
    protected @Nullable Object _getReferenced(Presence<?> value) {
        return value.orNull();
    }

    @Override
    protected @Nullable Object _getReferencedIfPresent(Presence<?> value) {
        return value.orNull();
    }
}
