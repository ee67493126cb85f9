package dev.dovetail.reference.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.dovetail.runtime.parameter.Style;
import dev.dovetail.runtime.parameter.ValueType;
import dev.dovetail.runtime.server.Exchange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What token somebody wants.
 *
 * @param scopes parted by commas or blanks
 * @param expiresIn after how many seconds it expires; never if absent
 * @param project the only project that it is for; all if absent
 */
record TokenOrder(String scopes, Optional<Long> expiresIn, Optional<String> project) {

    @JsonCreator
    static TokenOrder of(
            @JsonProperty("scopes") @JsonSetter(nulls = Nulls.SET) @Nullable String scopes,
            @JsonProperty("expires_in") @JsonSetter(nulls = Nulls.SET) @Nullable Long expiresIn,
            @JsonProperty("project") @JsonSetter(nulls = Nulls.SET) @Nullable String project) {
        return new TokenOrder(
                scopes == null ? "" : scopes, Optional.ofNullable(expiresIn), Optional.ofNullable(project));
    }

    static TokenOrder of(Exchange<?> exchange) {
        return of(
                exchange.query("scopes", ValueType.STRING, Style.FORM_EXPLODED),
                exchange.query("expires_in", ValueType.INT64, Style.FORM_EXPLODED),
                exchange.query("project", ValueType.STRING, Style.FORM_EXPLODED));
    }
}
