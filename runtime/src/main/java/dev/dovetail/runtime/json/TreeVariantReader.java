package dev.dovetail.runtime.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.runtime.model.VariantReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads variants of unions with the mapper that reads the rest, so as strictly. */
final class TreeVariantReader implements VariantReader {

    private final ObjectMapper mapper;

    TreeVariantReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public <T> T read(@Nullable Object json, Class<T> type) {
        JsonNode tree = mapper.valueToTree(json);
        try (var parser = mapper.treeAsTokens(tree)) {
            return type.cast(CollectingReader.read(mapper, parser, mapper.constructType(type)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> Optional<T> tryRead(@Nullable Object json, Class<T> type) {
        try {
            return Optional.ofNullable(read(json, type));
        } catch (JsonReadException e) {
            return Optional.empty();
        }
    }
}
