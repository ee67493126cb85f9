package dev.dovetail.runtime.server;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.model.Immutable;
import dev.dovetail.runtime.model.Required;
import dev.dovetail.runtime.model.Validated;
import dev.dovetail.runtime.model.Validation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that JSON and both forms can carry, but for the file. */
record Upload(
        @JsonProperty("title") String title,

        @JsonProperty("size") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Integer size,

        @JsonProperty("public") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Boolean isPublic,

        @JsonProperty("tags") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<String> tags,

        @JsonProperty("extra") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        JsonNode extra,

        @JsonProperty("file") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        BinaryContent file)
        implements Validated {

    Upload {
        tags = Immutable.list(tags);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Upload of(Builder builder) {
        return builder.build();
    }

    @Override
    public void validate(Validation validation) {
        validation.member("title", title).maxLength(20);
        validation.member("size", size).minimum("0");
    }

    @JsonAutoDetect(
            fieldVisibility = JsonAutoDetect.Visibility.NONE,
            getterVisibility = JsonAutoDetect.Visibility.NONE,
            isGetterVisibility = JsonAutoDetect.Visibility.NONE,
            setterVisibility = JsonAutoDetect.Visibility.NONE,
            creatorVisibility = JsonAutoDetect.Visibility.NONE)
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Builder {
        @JsonProperty("title")
        private @Nullable String title;

        @JsonProperty("size")
        private @Nullable Integer size;

        @JsonProperty("public")
        private @Nullable Boolean isPublic;

        @JsonProperty("tags")
        private @Nullable List<String> tags;

        @JsonProperty("extra")
        private @Nullable JsonNode extra;

        @JsonProperty("file")
        private @Nullable BinaryContent file;

        Upload build() {
            Required.of("Upload").member("title", title).check();
            return new Upload(title, size, isPublic, tags, extra, file);
        }
    }
}
