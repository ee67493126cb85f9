package dev.dovetail.contract.source.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Chooses among the children of a node (RFC 9535, section 2.3). */
sealed interface Selector {

    /** Adds the chosen children. */
    void select(JsonNode root, SelectedNode node, List<SelectedNode> into);

    /** The member of this name. */
    record Name(String name) implements Selector {
        @Override
        public void select(JsonNode root, SelectedNode node, List<SelectedNode> into) {
            var value = node.node().get(name);
            if (value != null) {
                into.add(node.child(name, value));
            }
        }
    }

    /** All members, all items. */
    record Wildcard() implements Selector {
        @Override
        public void select(JsonNode root, SelectedNode node, List<SelectedNode> into) {
            into.addAll(node.children());
        }
    }

    /** The item at this index, from the end if it is negative. */
    record Index(int index) implements Selector {
        @Override
        public void select(JsonNode root, SelectedNode node, List<SelectedNode> into) {
            var size = node.node().size();
            var at = index < 0 ? size + index : index;
            if (node.node().isArray() && at >= 0 && at < size) {
                into.add(node.child(Integer.toString(at), node.node().get(at)));
            }
        }
    }

    /** Every so many items from one index to before another. */
    record Slice(Optional<Integer> start, Optional<Integer> end, int step) implements Selector {
        @Override
        public void select(JsonNode root, SelectedNode node, List<SelectedNode> into) {
            if (!node.node().isArray() || step == 0) {
                return;
            }
            var size = node.node().size();
            var lowest = step > 0 ? 0 : -1;
            var highest = step > 0 ? size : size - 1;
            var from = bound(start.orElse(step > 0 ? 0 : size - 1), start.isPresent(), lowest, highest, size);
            var to = bound(end.orElse(step > 0 ? size : -1), end.isPresent(), lowest, highest, size);
            for (var i = from; step > 0 ? i < to : i > to; i += step) {
                into.add(node.child(Integer.toString(i), node.node().get(i)));
            }
        }

        private static int bound(int index, boolean given, int lowest, int highest, int size) {
            var fromStart = given && index < 0 ? size + index : index;
            return Math.max(lowest, Math.min(fromStart, highest));
        }
    }

    /** The children for which a condition holds. */
    record Filter(Condition condition) implements Selector {
        @Override
        public void select(JsonNode root, SelectedNode node, List<SelectedNode> into) {
            node.children().stream()
                    .filter(child -> condition.holds(root, child))
                    .forEach(into::add);
        }
    }
}
