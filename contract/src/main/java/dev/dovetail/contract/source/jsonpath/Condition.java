package dev.dovetail.contract.source.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a filter asks of a node (RFC 9535, section 2.3.5). */
sealed interface Condition {

    /** Whether it holds for a node of a document. */
    boolean holds(JsonNode root, SelectedNode current);

    /** One of them. */
    record Any(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(JsonNode root, SelectedNode current) {
            return conditions.stream().anyMatch(condition -> condition.holds(root, current));
        }
    }

    /** All of them. */
    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(JsonNode root, SelectedNode current) {
            return conditions.stream().allMatch(condition -> condition.holds(root, current));
        }
    }

    /** Not this one. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(JsonNode root, SelectedNode current) {
            return !condition.holds(root, current);
        }
    }

    /** A query selects something. */
    record Exists(Query query) implements Condition {
        @Override
        public boolean holds(JsonNode root, SelectedNode current) {
            return !query.select(root, current).isEmpty();
        }
    }

    /** Two values compare in this way. */
    record Comparison(Operand left, Operator operator, Operand right) implements Condition {
        @Override
        public boolean holds(JsonNode root, SelectedNode current) {
            return operator.holds(left.value(root, current), right.value(root, current));
        }
    }

    /** A query inside of a filter, from the node in question or from the root. */
    record Query(boolean fromRoot, JsonPath path) {
        List<SelectedNode> select(JsonNode root, SelectedNode current) {
            return path.select(root, fromRoot ? new SelectedNode("", root) : current);
        }
    }

    /** A side of a comparison: a literal, or what a query selects. */
    record Operand(Optional<JsonNode> literal, Optional<Query> query) {
        Optional<JsonNode> value(JsonNode root, SelectedNode current) {
            return literal.or(() -> query.flatMap(each ->
                    each.select(root, current).stream().map(SelectedNode::node).findFirst()));
        }
    }

    /** How two values, each possibly absent, compare (RFC 9535, section 2.3.5.2.2). */
    enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        AT_MOST("<="),
        AT_LEAST(">="),
        BELOW("<"),
        ABOVE(">");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        boolean holds(Optional<JsonNode> left, Optional<JsonNode> right) {
            return switch (this) {
                case EQUAL -> equal(left, right);
                case NOT_EQUAL -> !equal(left, right);
                case BELOW -> below(left, right);
                case ABOVE -> below(right, left);
                case AT_MOST -> below(left, right) || equal(left, right);
                case AT_LEAST -> below(right, left) || equal(left, right);
            };
        }

        private static boolean equal(Optional<JsonNode> left, Optional<JsonNode> right) {
            if (left.isPresent()
                    && right.isPresent()
                    && left.get().isNumber()
                    && right.get().isNumber()) {
                return left.get().decimalValue().compareTo(right.get().decimalValue()) == 0;
            }
            return left.equals(right);
        }

        private static boolean below(Optional<JsonNode> left, Optional<JsonNode> right) {
            if (left.isEmpty() || right.isEmpty()) {
                return false;
            }
            if (left.get().isNumber() && right.get().isNumber()) {
                return left.get().decimalValue().compareTo(right.get().decimalValue()) < 0;
            }
            return left.get().isTextual()
                    && right.get().isTextual()
                    && left.get().textValue().compareTo(right.get().textValue()) < 0;
        }
    }
}
