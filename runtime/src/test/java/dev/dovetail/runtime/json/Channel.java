package dev.dovetail.runtime.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dovetail.runtime.model.OpenEnum;
import org.jspecify.annotations.Nullable;

/** An open enum as the generator emits it. */
final class Channel implements OpenEnum<String> {

    static final Channel EMAIL = new Channel("email");
    static final Channel SLACK = new Channel("slack");

    private final String wireValue;

    private Channel(String wireValue) {
        this.wireValue = wireValue;
    }

    @JsonCreator
    static Channel of(String wireValue) {
        return wireValue.equals("email") ? EMAIL : wireValue.equals("slack") ? SLACK : new Channel(wireValue);
    }

    @Override
    @JsonValue
    public String wireValue() {
        return wireValue;
    }

    @Override
    public boolean known() {
        return this == EMAIL || this == SLACK;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Channel that && wireValue.equals(that.wireValue);
    }

    @Override
    public int hashCode() {
        return wireValue.hashCode();
    }

    @Override
    public String toString() {
        return wireValue;
    }
}
