package dev.dovetail.runtime.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.runtime.model.Immutable;
import dev.dovetail.runtime.model.Presence;
import dev.dovetail.runtime.model.Required;
import dev.dovetail.runtime.model.Validated;
import dev.dovetail.runtime.model.Validation;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model as the generator emits it, by hand, with one member of each kind. */
record Reminder(
        @JsonProperty("id") int id,
        @JsonProperty("title") String title,
        @JsonProperty("is_open") boolean isOpen,
        @JsonProperty("channel") Channel channel,
        @JsonProperty("note") @Nullable String note,

        @JsonProperty("amount") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        BigDecimal amount,

        @JsonProperty("count") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Long count,

        @JsonProperty("tags") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<String> tags,

        @JsonProperty("labels") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Map<String, @Nullable String> labels,

        @JsonProperty("until_date") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Presence<OffsetDateTime> untilDate,

        @JsonProperty("steps") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Presence<List<String>> steps,

        @JsonProperty("extra") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Presence<JsonNode> extra,

        @JsonProperty("children") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<Reminder> children)
        implements Validated {

    Reminder {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(channel, "channel");
        tags = Immutable.list(tags);
        labels = Immutable.map(labels);
        children = Immutable.list(children);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reminder of(Builder builder) {
        return builder.build();
    }

    static Builder builder() {
        return new Builder();
    }

    @Override
    public void validate(Validation validation) {
        validation.member("title", title).minLength(1).maxLength(10);
        validation.member("channel", channel).known();
        validation.member("amount", amount).minimum("0").multipleOf("0.01");
        validation.member("tags", tags).maxItems(2).uniqueItems().each(tag -> tag.maxLength(3));
        validation.member("children", children).each(child -> child.nested());
    }

    @JsonAutoDetect(
            fieldVisibility = JsonAutoDetect.Visibility.NONE,
            getterVisibility = JsonAutoDetect.Visibility.NONE,
            isGetterVisibility = JsonAutoDetect.Visibility.NONE,
            setterVisibility = JsonAutoDetect.Visibility.NONE,
            creatorVisibility = JsonAutoDetect.Visibility.NONE)
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Builder {
        @JsonProperty("id")
        private @Nullable Integer id;

        @JsonProperty("title")
        private @Nullable String title;

        @JsonProperty("is_open")
        private @Nullable Boolean isOpen;

        @JsonProperty("channel")
        private @Nullable Channel channel;

        @JsonProperty("note")
        @JsonSetter(nulls = Nulls.SET)
        private Presence<String> note = Presence.absent();

        @JsonProperty("amount")
        private @Nullable BigDecimal amount;

        @JsonProperty("count")
        private @Nullable Long count;

        @JsonProperty("tags")
        private @Nullable List<String> tags;

        @JsonProperty("labels")
        @JsonSetter(contentNulls = Nulls.SET)
        private @Nullable Map<String, @Nullable String> labels;

        @JsonProperty("until_date")
        @JsonSetter(nulls = Nulls.SET)
        private Presence<OffsetDateTime> untilDate = Presence.absent();

        @JsonProperty("steps")
        @JsonSetter(nulls = Nulls.SET)
        private Presence<List<String>> steps = Presence.absent();

        @JsonProperty("extra")
        @JsonSetter(nulls = Nulls.SET)
        private Presence<JsonNode> extra = Presence.absent();

        @JsonProperty("children")
        private @Nullable List<Reminder> children;

        private Builder() {}

        Builder id(int value) {
            id = value;
            return this;
        }

        Builder title(String value) {
            title = value;
            return this;
        }

        Builder open(boolean value) {
            isOpen = value;
            return this;
        }

        Builder channel(Channel value) {
            channel = value;
            return this;
        }

        Builder note(@Nullable String value) {
            note = Presence.ofNullable(value);
            return this;
        }

        Builder amount(BigDecimal value) {
            amount = value;
            return this;
        }

        Builder count(long value) {
            count = value;
            return this;
        }

        Builder tags(List<String> value) {
            tags = value;
            return this;
        }

        Builder labels(Map<String, @Nullable String> value) {
            labels = value;
            return this;
        }

        Builder untilDate(@Nullable OffsetDateTime value) {
            untilDate = Presence.ofNullable(value);
            return this;
        }

        Builder steps(@Nullable List<String> value) {
            steps = Presence.ofNullable(value);
            return this;
        }

        Builder extra(@Nullable JsonNode value) {
            extra = Presence.ofNullable(value);
            return this;
        }

        Builder children(List<Reminder> value) {
            children = value;
            return this;
        }

        Reminder build() {
            Required.of("Reminder")
                    .member("id", id)
                    .member("title", title)
                    .member("is_open", isOpen)
                    .member("channel", channel)
                    .member("note", note)
                    .check();
            return new Reminder(
                    id,
                    title,
                    isOpen,
                    channel,
                    note.orNull(),
                    amount,
                    count,
                    tags,
                    labels,
                    untilDate,
                    steps,
                    extra,
                    children);
        }
    }
}
