package dev.dovetail.runtime.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.runtime.parameter.WireValue.Items;
import dev.dovetail.runtime.parameter.WireValue.Members;
import dev.dovetail.runtime.parameter.WireValue.Scalar;

/** A value as a JSON tree in which every scalar is a string. */
final class TextTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TextTree() {}

    static JsonNode of(WireValue value) {
        if (value instanceof Scalar scalar) {
            return NODES.textNode(scalar.text());
        }
        if (value instanceof Items items) {
            var array = NODES.arrayNode(items.values().size());
            items.values().forEach(item -> array.add(of(item)));
            return array;
        }
        var object = NODES.objectNode();
        ((Members) value).values().forEach((name, member) -> object.set(name, of(member)));
        return object;
    }
}
