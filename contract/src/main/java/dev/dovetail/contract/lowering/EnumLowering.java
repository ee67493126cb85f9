package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers {@code enum} and {@code const}. Null among the values is not one of them: the use is nullable then. */
final class EnumLowering {

    private final LoweringContext context;

    EnumLowering(LoweringContext context) {
        this.context = context;
    }

    /** The shape of a schema that lists its values; empty for one that does not. */
    Optional<Shape> shape(EffectiveSchema schema) {
        if (!schema.has("enum") && !schema.has("const")) {
            return Optional.empty();
        }
        return Optional.of(ofValues(schema, values(schema)));
    }

    /** The values that all parts allow, without null and without repetitions. */
    static List<JsonNode> values(EffectiveSchema schema) {
        var lists = new ArrayList<Set<JsonNode>>();
        schema.all("const").forEach(constant -> lists.add(Set.of(constant.node())));
        schema.all("enum").forEach(list -> {
            var values = new LinkedHashSet<JsonNode>();
            list.items().forEach(value -> values.add(value.node()));
            lists.add(values);
        });
        if (lists.isEmpty()) {
            return List.of();
        }
        var values = new LinkedHashSet<>(lists.get(0));
        lists.forEach(values::retainAll);
        values.removeIf(JsonNode::isNull);
        return List.copyOf(values);
    }

    /** The shape of a schema that allows these values. */
    Shape ofValues(EffectiveSchema schema, List<JsonNode> values) {
        var kind = kind(schema, values);
        if (kind.isEmpty()) {
            if (!values.isEmpty()) {
                omission(schema, "values of several JSON types are not honoured: any JSON value is accepted here");
            }
            return Shape.Structural.of(new TypeRef.AnyJson());
        }
        if (kind.get() == ScalarKind.BOOLEAN) {
            if (values.size() == 1) {
                omission(schema, "a single boolean value is not honoured: true and false are both accepted here");
            }
            return Shape.Structural.of(new TypeRef.Scalar(ScalarKind.BOOLEAN, Constraints.NONE));
        }
        var texts = kind.get() == ScalarKind.STRING ? asTexts(schema, values) : values;
        return new Shape.Declared(() -> new TypeDecl.EnumDecl(
                new TypeId(schema.pointer()),
                ObjectLowering.docs(schema),
                context.location(schema.pointer()),
                kind.get(),
                texts));
    }

    private static Optional<ScalarKind> kind(EffectiveSchema schema, List<JsonNode> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.stream().allMatch(JsonNode::isTextual) || schema.types().equals(Set.of("string"))) {
            return Optional.of(ScalarKind.STRING);
        }
        if (values.stream().allMatch(JsonNode::isBoolean)) {
            return Optional.of(ScalarKind.BOOLEAN);
        }
        if (values.stream().allMatch(JsonNode::isIntegralNumber)) {
            return Optional.of(wholeNumbers(schema, values));
        }
        return values.stream().allMatch(JsonNode::isNumber) ? Optional.of(ScalarKind.DECIMAL) : Optional.empty();
    }

    private static ScalarKind wholeNumbers(EffectiveSchema schema, List<JsonNode> values) {
        if (!values.stream().allMatch(JsonNode::canConvertToLong)) {
            return ScalarKind.DECIMAL;
        }
        var small = schema.get("format").filter(format -> format.node().asText().equals("int32"));
        return small.isPresent() && values.stream().allMatch(JsonNode::canConvertToInt)
                ? ScalarKind.INT32
                : ScalarKind.INT64;
    }

    /** YAML makes a number or a boolean of a value whose quotes were forgotten. */
    private List<JsonNode> asTexts(EffectiveSchema schema, List<JsonNode> values) {
        if (values.stream().allMatch(JsonNode::isTextual)) {
            return values;
        }
        var at = schema.get("enum").or(() -> schema.get("const")).orElseThrow().pointer();
        context.omission(
                at, "values that are no strings are taken as strings, as the type says", "put the values in quotes");
        return values.stream()
                .<JsonNode>map(value -> TextNode.valueOf(value.asText()))
                .distinct()
                .toList();
    }

    private void omission(EffectiveSchema schema, String message) {
        context.omission(
                schema.get("enum").or(() -> schema.get("const")).orElseThrow().pointer(), message);
    }
}
