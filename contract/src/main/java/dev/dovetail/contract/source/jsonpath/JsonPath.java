package dev.dovetail.contract.source.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSONPath query (RFC 9535). Common libraries speak dialects that are older than the standard and refuse its own
 * examples, such as a filter without parentheses.
 */
public final class JsonPath {

    private final List<Segment> segments;

    JsonPath(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /**
     * Reads a query.
     *
     * @throws JsonPathSyntaxException if it is none, or uses a function
     */
    public static JsonPath parse(String text) {
        return new JsonPathParser(text).parse();
    }

    /** The nodes that the query selects, in the order of the document, each with its JSON Pointer. */
    public List<SelectedNode> select(JsonNode root) {
        return select(root, new SelectedNode("", root));
    }

    /** The nodes that the query selects when it begins at some node. */
    List<SelectedNode> select(JsonNode root, SelectedNode start) {
        var nodes = List.of(start);
        for (var segment : segments) {
            var next = new ArrayList<SelectedNode>();
            nodes.forEach(node -> select(segment, root, node, next));
            nodes = next;
        }
        return nodes;
    }

    private static void select(Segment segment, JsonNode root, SelectedNode node, List<SelectedNode> into) {
        segment.selectors().forEach(selector -> selector.select(root, node, into));
        if (segment.descendants()) {
            node.children().forEach(child -> select(segment, root, child, into));
        }
    }

    /** One step: selectors applied to a node's children, or to those of all its descendants as well. */
    record Segment(boolean descendants, List<Selector> selectors) {}
}
