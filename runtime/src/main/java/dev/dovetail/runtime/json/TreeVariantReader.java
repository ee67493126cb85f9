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

    @Override
    public int lost(@Nullable Object json, Object value) {
        JsonNode tree = mapper.valueToTree(json);
        return lost(tree, mapper.<JsonNode>valueToTree(value));
    }

    /** Scalars may be written another way than they were read; what is not there at all is lost. */
    private static int lost(JsonNode read, @Nullable JsonNode written) {
        if (read.isNull()) {
            return 0;
        }
        if (written == null || written.isNull() || read.isContainerNode() != written.isContainerNode()) {
            return 1;
        }
        var count = 0;
        for (var member : read.properties()) {
            count += lost(member.getValue(), written.get(member.getKey()));
        }
        for (var i = 0; read.isArray() && i < read.size(); i++) {
            count += lost(read.get(i), written.get(i));
        }
        return count;
    }
}
