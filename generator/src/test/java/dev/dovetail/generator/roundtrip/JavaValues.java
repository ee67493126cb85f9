package dev.dovetail.generator.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.model.ItemStream;
import dev.dovetail.runtime.model.ServerEvent;
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

    /** Items of a stream, which can be asked for more than once. */
    Replayed items(List<JsonNode> items, Type stream) {
        var item = ((ParameterizedType) stream).getActualTypeArguments()[0];
        var events = item instanceof ParameterizedType event && event.getRawType() == ServerEvent.class;
        var data = events ? ((ParameterizedType) item).getActualTypeArguments()[0] : item;
        return new Replayed(items.stream()
                .map(each -> read(each, data))
                .map(each -> events ? new ServerEvent<>("made", "7", each) : each)
                .toList());
    }

    /** What a handler answers. */
    Object opened(Object answer) {
        if (answer instanceof Replayed replayed) {
            return ItemStream.of(replayed.items());
        }
        return answer;
    }

    /** Items of a stream. */
    record Replayed(List<Object> items) {}

    /** The value as JSON, files as their octets. */
    JsonNode comparable(Object value) {
        if (value instanceof ItemStream<?> stream) {
            return comparable(stream.stream().map(each -> (Object) each).toList());
        }
        if (value instanceof Replayed replayed) {
            return comparable(replayed.items());
        }

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
