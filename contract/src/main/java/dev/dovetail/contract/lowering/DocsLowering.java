package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Docs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prose, from the parser's objects and from schemas. */
final class DocsLowering {

    private DocsLowering() {}

    static Docs of(@Nullable String summary, @Nullable String description, @Nullable Boolean deprecated) {
        return new Docs(text(summary), text(description), Boolean.TRUE.equals(deprecated));
    }

    static Docs of(@Nullable String description) {
        return of(null, description, null);
    }

    /** {@code title}, {@code description} and {@code deprecated} of a schema. */
    static Docs ofSchema(JsonNode schema) {
        return of(
                schema.path("title").textValue(),
                schema.path("description").textValue(),
                schema.path("deprecated").asBoolean(false));
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
