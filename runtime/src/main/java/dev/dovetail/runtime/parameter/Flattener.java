package dev.dovetail.runtime.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.model.OpenEnum;
import dev.dovetail.runtime.model.Presence;
import dev.dovetail.runtime.parameter.WireValue.Items;
import dev.dovetail.runtime.parameter.WireValue.Members;
import dev.dovetail.runtime.parameter.WireValue.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns Java values into what a style can write. Empty is what has no text: null, an absent member, an empty list or object
 * (RFC 6570, section 2.3: such a value is undefined).
 */
final class Flattener {
    private final JsonCodec codec;

    Flattener(JsonCodec codec) {
        this.codec = codec;
    }

    Optional<WireValue> flatten(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Presence<?> presence) {
            return flatten(presence.value().orElse(null));
        }
        if (value instanceof OpenEnum<?> constant) {
            return flatten(constant.wireValue());
        }
        if (value instanceof CharSequence || value instanceof Boolean) {
            return Optional.of(new Scalar(value.toString()));
        }
        if (value instanceof Number number) {
            return Optional.of(new Scalar(number(number)));
        }
        if (value instanceof Collection<?> collection) {
            return items(collection);
        }
        if (value instanceof Map<?, ?> map) {
            return members(map);
        }
        return value instanceof JsonNode node ? node(node) : node(codec.toTree(value));
    }

    private Optional<WireValue> node(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL, MISSING -> Optional.empty();
            case STRING, BINARY, BOOLEAN -> Optional.of(new Scalar(node.asText()));
            case NUMBER -> Optional.of(new Scalar(number(node.numberValue())));
            case ARRAY -> {
                var elements = new ArrayList<JsonNode>(node.size());
                node.forEach(elements::add);
                yield items(elements);
            }
            case OBJECT -> {
                var members = new LinkedHashMap<String, JsonNode>();
                node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
                yield members(members);
            }
            case POJO -> throw new IllegalArgumentException("binary content has no text as a parameter");
        };
    }

    private Optional<WireValue> items(Collection<?> collection) {
        var items = new ArrayList<WireValue>(collection.size());
        collection.forEach(item -> flatten(item).ifPresent(items::add));
        return items.isEmpty() ? Optional.empty() : Optional.of(new Items(items));
    }

    private Optional<WireValue> members(Map<?, ?> map) {
        var members = new LinkedHashMap<String, WireValue>();
        map.forEach((name, value) -> flatten(value).ifPresent(text -> members.put(memberName(name), text)));
        return members.isEmpty() ? Optional.empty() : Optional.of(new Members(members));
    }

    private static String memberName(@Nullable Object name) {
        return name instanceof OpenEnum<?> constant ? String.valueOf(constant.wireValue()) : String.valueOf(name);
    }

    private static String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException("NaN and infinite numbers have no text as a parameter");
            }
            var text = number.toString();
            // exponents are legal, but many servers do not expect them
            return text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
        }
        return number.toString();
    }
}
