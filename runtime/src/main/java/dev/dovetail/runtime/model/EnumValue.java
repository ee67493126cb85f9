package dev.dovetail.runtime.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What every emitted enumeration is: a value as it is on the wire, and which of the documented values that is. Its static {@code of}
 * gives the constant for a value, or one of its own for a value that the document does not list. Two are equal if they are of the same
 * enumeration and have the same value on the wire; numbers are the same whatever their scale.
 *
 * @param <W> the Java type of the value on the wire
 * @param <V> the documented values for a switch, the last of which stands for all others
 */
public abstract class EnumValue<W, V extends Enum<V>> implements OpenEnum<W> {

    private static final String UNDOCUMENTED = "UNKNOWN";

    private final W wireValue;
    private final V value;

    /**
     * A value.
     *
     * @param value which of the documented values it is, or the constant {@code UNKNOWN}
     */
    protected EnumValue(W wireValue, V value) {
        this.wireValue = wireValue;
        this.value = value;
    }

    @JsonValue
    @Override
    public final W wireValue() {
        return wireValue;
    }

    @Override
    public final boolean known() {
        return !value.name().equals(UNDOCUMENTED);
    }

    /** For a switch: which of the documented values it is. */
    public final V value() {
        return value;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof EnumValue<?, ?> that
                && getClass() == that.getClass()
                && key(wireValue).equals(key(that.wireValue));
    }

    @Override
    public final int hashCode() {
        return key(wireValue).hashCode();
    }

    @Override
    public final String toString() {
        return wireValue.toString();
    }

    private static Object key(Object wireValue) {
        return wireValue instanceof BigDecimal number ? number.stripTrailingZeros() : wireValue;
    }
}
