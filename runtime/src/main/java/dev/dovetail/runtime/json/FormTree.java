package dev.dovetail.runtime.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;

/** The fields of a form as an object. */
final class FormTree {

    private FormTree() {}

    static ObjectNode of(List<FormField> fields) {
        var object = JsonNodeFactory.instance.objectNode();
        var repeated = new HashSet<String>();
        for (var field : fields) {
            var value = value(field);
            var earlier = object.get(field.name());
            if (earlier == null) {
                object.set(field.name(), value);
            } else if (repeated.add(field.name())) {
                object.set(
                        field.name(),
                        JsonNodeFactory.instance.arrayNode().add(earlier).add(value));
            } else {
                ((ArrayNode) earlier).add(value);
            }
        }
        return object;
    }

    private static JsonNode value(FormField field) {
        if (field instanceof FormField.Text text) {
            return JsonNodeFactory.instance.textNode(text.value());
        }
        if (field instanceof FormField.Json part) {
            return part.value();
        }
        return JsonNodeFactory.instance.pojoNode(((FormField.File) field).value());
    }
}
