package dev.dovetail.contract.source.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a query by recursive descent (RFC 9535, appendix A). */
final class JsonPathParser {

    private static final int MAX_NESTING = 50;

    private final Scanner in;
    private int nesting;

    JsonPathParser(String text) {
        this.in = new Scanner(text);
    }

    JsonPath parse() {
        in.expect("$");
        var path = segments();
        in.blanks();
        if (!in.atEnd()) {
            throw in.wrong("expected '.' or '['");
        }
        return path;
    }

    private JsonPath segments() {
        var segments = new ArrayList<JsonPath.Segment>();
        while (true) {
            if (in.take("..")) {
                segments.add(new JsonPath.Segment(true, in.peek() == '[' ? bracketed() : List.of(dotted())));
            } else if (in.take(".")) {
                segments.add(new JsonPath.Segment(false, List.of(dotted())));
            } else if (in.peek() == '[') {
                segments.add(new JsonPath.Segment(false, bracketed()));
            } else {
                return new JsonPath(segments);
            }
        }
    }

    private Selector dotted() {
        return in.take("*") ? new Selector.Wildcard() : new Selector.Name(in.name());
    }

    private List<Selector> bracketed() {
        in.expect("[");
        var selectors = new ArrayList<Selector>();
        do {
            in.blanks();
            selectors.add(selector());
            in.blanks();
        } while (in.take(","));
        in.expect("]");
        return selectors;
    }

    private Selector selector() {
        if (in.take("*")) {
            return new Selector.Wildcard();
        }
        if (in.take("?")) {
            return new Selector.Filter(any());
        }
        if (in.atQuote()) {
            return new Selector.Name(in.quoted());
        }
        return indexOrSlice();
    }

    private Selector indexOrSlice() {
        var start = in.atNumber() ? Optional.of(in.integer()) : Optional.<Integer>empty();
        in.blanks();
        if (!in.take(":")) {
            return new Selector.Index(start.orElseThrow(() -> in.wrong("expected a selector")));
        }
        in.blanks();
        var end = in.atNumber() ? Optional.of(in.integer()) : Optional.<Integer>empty();
        in.blanks();
        var step = 1;
        if (in.take(":")) {
            in.blanks();
            step = in.atNumber() ? in.integer() : 1;
        }
        return new Selector.Slice(start, end, step);
    }

    private Condition any() {
        var conditions = new ArrayList<Condition>();
        do {
            conditions.add(all());
            in.blanks();
        } while (in.take("||"));
        return conditions.size() == 1 ? conditions.get(0) : new Condition.Any(conditions);
    }

    private Condition all() {
        var conditions = new ArrayList<Condition>();
        do {
            conditions.add(single());
            in.blanks();
        } while (in.take("&&"));
        return conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions);
    }

    private Condition single() {
        if (++nesting > MAX_NESTING) {
            throw in.wrong("nested too deeply");
        }
        in.blanks();
        Condition condition;
        if (in.take("!")) {
            condition = new Condition.Not(single());
        } else if (in.take("(")) {
            condition = any();
            in.blanks();
            in.expect(")");
        } else {
            condition = comparisonOrTest();
        }
        nesting--;
        return condition;
    }

    private Condition comparisonOrTest() {
        var left = operand();
        in.blanks();
        for (var operator : Condition.Operator.values()) {
            if (in.take(operator.text())) {
                in.blanks();
                return new Condition.Comparison(left, operator, operand());
            }
        }
        return new Condition.Exists(left.query().orElseThrow(() -> in.wrong("expected a comparison")));
    }

    private Condition.Operand operand() {
        if (in.take("@")) {
            return new Condition.Operand(Optional.empty(), Optional.of(new Condition.Query(false, segments())));
        }
        if (in.take("$")) {
            return new Condition.Operand(Optional.empty(), Optional.of(new Condition.Query(true, segments())));
        }
        return new Condition.Operand(Optional.of(literal()), Optional.empty());
    }

    private JsonNode literal() {
        if (in.atQuote()) {
            return TextNode.valueOf(in.quoted());
        }
        if (in.atNumber()) {
            try {
                return DecimalNode.valueOf(new BigDecimal(in.number()));
            } catch (NumberFormatException e) {
                throw in.wrong("expected a number");
            }
        }
        if (in.take("true")) {
            return BooleanNode.TRUE;
        }
        if (in.take("false")) {
            return BooleanNode.FALSE;
        }
        if (in.take("null")) {
            return NullNode.getInstance();
        }
        throw in.wrong("expected '@', '$' or a value (functions are not supported)");
    }
}
