package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A schema, or a value inside of one, and where it stands. */
record SchemaNode(String pointer, JsonNode node) {

    /** The value of a keyword. */
    Optional<SchemaNode> child(String keyword) {
        var value = node.get(keyword);
        return value == null ? Optional.empty() : Optional.of(new SchemaNode(childPointer(keyword), value));
    }

    String childPointer(String keyword) {
        return JsonPointers.child(pointer, keyword);
    }

    /** The items of a list; none of what is no list. */
    List<SchemaNode> items() {
        var items = new ArrayList<SchemaNode>();
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new SchemaNode(JsonPointers.child(pointer, i), node.get(i)));
        }
        return items;
    }

    boolean has(String keyword) {
        return node.has(keyword);
    }

    /** {@code type}, written as one text or as a list; none where it is missing. */
    Set<String> types() {
        var types = new LinkedHashSet<String>();
        var type = node.path("type");
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asText()));
        }
        return types;
    }
}
