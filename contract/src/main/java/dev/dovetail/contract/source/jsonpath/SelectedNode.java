package dev.dovetail.contract.source.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that a query selected.
 *
 * @param pointer its JSON Pointer
 */
public record SelectedNode(String pointer, JsonNode node) {

    List<SelectedNode> children() {
        var children = new ArrayList<SelectedNode>();
        node.properties().forEach(member -> children.add(child(member.getKey(), member.getValue())));
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                children.add(child(Integer.toString(i), node.get(i)));
            }
        }
        return children;
    }

    SelectedNode child(String token, JsonNode value) {
        return new SelectedNode(JsonPointers.child(pointer, token), value);
    }
}
