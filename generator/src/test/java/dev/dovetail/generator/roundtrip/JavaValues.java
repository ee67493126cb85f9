package dev.dovetail.generator.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.model.BinaryContent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** From JSON to emitted types, and from values of any type to something that can be compared. */
final class JavaValues {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            boolean.class,
            Boolean.class,
            double.class,
            Double.class,
            float.class,
            Float.class);

    private final JsonCodec codec = JsonCodec.lenient();

    Object read(JsonNode json, Type type) {
        if (json instanceof POJONode file && type == BinaryContent.class) {
            return file.getPojo();
        }
        return json.isNull() ? null : codec.read(json, bodyType(type));
    }

    /** The value as JSON, files as their octets. */
    JsonNode comparable(Object value) {
        return plain(codec.toTree(value));
    }

    /** The same for what is JSON already. */
    static JsonNode plain(JsonNode node) {
        if (node instanceof POJONode pojo && pojo.getPojo() instanceof BinaryContent content) {
            return JsonNodeFactory.instance.textNode(Base64.getEncoder().encodeToString(content.bytes()));
        }
        if (node.isNumber()) {
            return JsonNodeFactory.instance.textNode(
                    node.decimalValue().stripTrailingZeros().toPlainString());
        }
        if (node.isBinary()) {
            return JsonNodeFactory.instance.textNode(node.asText());
        }
        if (node.isArray()) {
            var items = StreamSupport.stream(node.spliterator(), false)
                    .map(JavaValues::plain)
                    .toList();
            return JsonNodeFactory.instance.arrayNode().addAll(items);
        }
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> object.set(member.getKey(), plain(member.getValue())));
            return object;
        }
        return node;
    }

    private static BodyType<?> bodyType(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            var arguments = parameterized.getActualTypeArguments();
            return parameterized.getRawType() == List.class
                    ? BodyType.listOf(bodyType(arguments[0]))
                    : BodyType.mapOf(bodyType(arguments[1]));
        }
        var plain = (Class<?>) type;
        return BodyType.of(BOXES.getOrDefault(plain, plain));
    }
}
