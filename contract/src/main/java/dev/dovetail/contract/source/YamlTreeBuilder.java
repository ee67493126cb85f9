package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns SnakeYAML's nodes into JSON. Aliases are written out, so that the result is a tree and an overlay that changes
 * one place changes no other; how much may come of that is limited.
 */
final class YamlTreeBuilder {

    private static final Set<Tag> SCALARS = Set.of(Tag.STR, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.NULL, Tag.MERGE);

    private final String document;
    private final Limits limits;
    private final Diagnostics diagnostics;
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int maxNodes;
    private int nodes;

    YamlTreeBuilder(String document, Limits limits, Diagnostics diagnostics, int maxNodes) {
        this.document = document;
        this.limits = limits;
        this.diagnostics = diagnostics;
        this.maxNodes = maxNodes;
    }

    /** The tree; empty when it would be too large, which is then reported. */
    Optional<SourceTree> build(Node root) {
        var tree = convert(root, place(root.getStartMark()), "");
        if (nodes > maxNodes) {
            report(DiagnosticCode.LIMIT_EXCEEDED, root, "", "its aliases make more than " + maxNodes + " values of it");
            return Optional.empty();
        }
        return Optional.of(tree);
    }

    private SourceTree convert(Node node, Place place, String pointer) {
        nodes++;
        if (nodes > maxNodes) {
            return new SourceTree(json.nullNode(), place);
        }
        if (node instanceof ScalarNode scalar) {
            return new SourceTree(scalar(scalar, pointer), place);
        }
        if (!node.getTag().getValue().startsWith(Tag.PREFIX)) {
            tagNotAllowed(node, pointer);
            return new SourceTree(json.nullNode(), place);
        }
        if (!open.add(node)) {
            report(DiagnosticCode.LIMIT_EXCEEDED, node, pointer, "an alias stands inside of what it repeats");
            return new SourceTree(json.nullNode(), place);
        }
        if (open.size() > limits.maxDepth()) {
            report(DiagnosticCode.LIMIT_EXCEEDED, node, pointer, "nested deeper than " + limits.maxDepth());
            open.remove(node);
            return new SourceTree(json.nullNode(), place);
        }
        var tree = node instanceof MappingNode mapping
                ? mapping(mapping, place, pointer)
                : sequence((SequenceNode) node, place, pointer);
        open.remove(node);
        return tree;
    }

    private SourceTree sequence(SequenceNode node, Place place, String pointer) {
        var array = json.arrayNode(node.getValue().size());
        for (var item : node.getValue()) {
            var tree = convert(item, place(item.getStartMark()), JsonPointers.child(pointer, array.size()));
            array.add(tree.root());
            place.addItem(tree.place());
        }
        return new SourceTree(array, place);
    }

    private SourceTree mapping(MappingNode node, Place place, String pointer) {
        var object = json.objectNode();
        var firstLines = new HashMap<String, Integer>();
        for (var entry : node.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && !Tag.MERGE.equals(key.getTag())) {
                var earlier = firstLines.putIfAbsent(key.getValue(), line(key));
                if (earlier == null) {
                    entry(entry, key.getValue(), new SourceTree(object, place), pointer);
                } else {
                    var message = "the key '" + key.getValue() + "' stands here a second time";
                    var at = JsonPointers.child(pointer, key.getValue());
                    diagnostics.report(
                            DiagnosticCode.DUPLICATE_KEY,
                            location(key.getStartMark(), at),
                            message,
                            "remove one of the two; the first is in line " + earlier);
                }
            }
        }
        merge(node.getValue(), new SourceTree(object, place), pointer);
        return new SourceTree(object, place);
    }

    private void entry(NodeTuple entry, String key, SourceTree parent, String pointer) {
        var value = entry.getValueNode();
        // A block collection begins on the line after its key; the key is where a reader looks for it.
        var mark = value instanceof ScalarNode
                ? value.getStartMark()
                : entry.getKeyNode().getStartMark();
        var tree = convert(value, place(mark), JsonPointers.child(pointer, key));
        ((ObjectNode) parent.root()).set(key, tree.root());
        parent.place().putMember(key, tree.place());
    }

    /** Merge keys are no part of YAML 1.2, but documents have them and every common reader honours them. */
    private void merge(List<NodeTuple> entries, SourceTree parent, String pointer) {
        for (var entry : entries) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                report(DiagnosticCode.MALFORMED_DOCUMENT, entry.getKeyNode(), pointer, "a key that is not a text");
            } else if (Tag.MERGE.equals(key.getTag())) {
                var source = convert(entry.getValueNode(), place(key.getStartMark()), pointer);
                var sources = source.root().isArray()
                        ? source.root()
                        : json.arrayNode().add(source.root());
                sources.forEach(each -> each.properties().forEach(member -> mergeMember(member, source, parent)));
            }
        }
    }

    private static void mergeMember(Map.Entry<String, JsonNode> member, SourceTree source, SourceTree parent) {
        var object = (ObjectNode) parent.root();
        if (!object.has(member.getKey())) {
            object.set(member.getKey(), member.getValue());
            var place = source.place().child(member.getKey());
            parent.place().putMember(member.getKey(), place != null ? place : source.place());
        }
    }

    private JsonNode scalar(ScalarNode node, String pointer) {
        if (!SCALARS.contains(node.getTag())) {
            if (node.getTag().getValue().startsWith(Tag.PREFIX)) {
                return json.textNode(node.getValue());
            }
            tagNotAllowed(node, pointer);
            return json.nullNode();
        }
        try {
            return YamlScalars.toJson(node);
        } catch (NumberFormatException e) {
            report(DiagnosticCode.MALFORMED_DOCUMENT, node, pointer, "'" + node.getValue() + "' is no number");
            return json.nullNode();
        }
    }

    /** Tags of other types would have a document choose classes to load. */
    private void tagNotAllowed(Node node, String pointer) {
        report(
                DiagnosticCode.MALFORMED_DOCUMENT,
                node,
                pointer,
                "the tag '" + node.getTag().getValue() + "' is not allowed");
    }

    private void report(DiagnosticCode code, Node node, String pointer, String message) {
        diagnostics.report(code, location(node.getStartMark(), pointer), message);
    }

    private Location location(Mark mark, String pointer) {
        return new Location(document, pointer, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Place place(Mark mark) {
        return new Place(document, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
