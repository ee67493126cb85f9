package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/** Lowers strings, numbers and booleans: {@code type} and {@code format} to a kind, the rest to constraints. */
final class ScalarLowering {

    private final LoweringContext context;

    ScalarLowering(LoweringContext context) {
        this.context = context;
    }

    TypeRef lower(EffectiveSchema schema, String type) {
        var format = text(schema, "format");
        if (type.equals("string") && octets(schema, format.orElse(""))) {
            return new TypeRef.Binary();
        }
        var kind = kind(schema, type, format.orElse(""));
        return new TypeRef.Scalar(kind, constraints(schema, format));
    }

    /** {@code format: binary} of 3.0; {@code contentMediaType} without an encoding of 3.1. */
    private static boolean octets(EffectiveSchema schema, String format) {
        return format.equals("binary")
                || text(schema, "contentEncoding").filter("binary"::equals).isPresent()
                || text(schema, "contentMediaType")
                        .filter(mediaType -> !mediaType.startsWith("text/") && !mediaType.endsWith("json"))
                        .filter(mediaType -> !schema.has("contentEncoding"))
                        .isPresent();
    }

    private ScalarKind kind(EffectiveSchema schema, String type, String format) {
        return switch (type) {
            case "boolean" -> ScalarKind.BOOLEAN;
            case "integer" -> format.equals("int32") ? ScalarKind.INT32 : ScalarKind.INT64;
            case "number" -> number(format);
            default -> string(schema, format);
        };
    }

    private static ScalarKind number(String format) {
        return switch (format) {
            case "float" -> ScalarKind.FLOAT;
            case "double" -> ScalarKind.DOUBLE;
            case "int32" -> ScalarKind.INT32;
            case "int64" -> ScalarKind.INT64;
            default -> ScalarKind.DECIMAL;
        };
    }

    private ScalarKind string(EffectiveSchema schema, String format) {
        var encoding = text(schema, "contentEncoding");
        if (encoding.filter(each -> each.equalsIgnoreCase("base64")).isPresent()) {
            return ScalarKind.BYTE;
        }
        encoding.ifPresent(other -> context.omission(
                schema.get("contentEncoding").orElseThrow().pointer(),
                "contentEncoding '" + other + "' is not honoured: the text stays encoded"));
        return switch (format) {
            case "date-time" -> ScalarKind.DATE_TIME;
            case "date" -> ScalarKind.DATE;
            case "uuid" -> ScalarKind.UUID;
            case "uri", "uri-reference", "url" -> ScalarKind.URI;
            case "byte" -> ScalarKind.BYTE;
            case "password" -> ScalarKind.PASSWORD;
            default -> ScalarKind.STRING;
        };
    }

    private Constraints constraints(EffectiveSchema schema, Optional<String> format) {
        var minimum = number(schema, "minimum");
        var maximum = number(schema, "maximum");
        var aboveMinimum = flag(schema, "exclusiveMinimum");
        var belowMaximum = flag(schema, "exclusiveMaximum");
        return new Constraints(
                format,
                integer(schema, "minLength"),
                integer(schema, "maxLength"),
                text(schema, "pattern"),
                aboveMinimum ? Optional.empty() : minimum,
                belowMaximum ? Optional.empty() : maximum,
                aboveMinimum ? minimum : number(schema, "exclusiveMinimum"),
                belowMaximum ? maximum : number(schema, "exclusiveMaximum"),
                number(schema, "multipleOf").filter(divisor -> divisor.signum() > 0));
    }

    /** In 3.0 the exclusive bounds are flags on the inclusive ones. */
    private static boolean flag(EffectiveSchema schema, String keyword) {
        return schema.get(keyword)
                .map(value -> value.node())
                .filter(JsonNode::isBoolean)
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    /** Of several parts that all hold, the tightest bound. */
    private static Optional<BigDecimal> number(EffectiveSchema schema, String keyword) {
        var values = schema.all(keyword).stream()
                .map(SchemaNode::node)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue);
        return keyword.startsWith("max") || keyword.endsWith("Maximum")
                ? values.min(Comparator.naturalOrder())
                : values.max(Comparator.naturalOrder());
    }

    static OptionalInt integer(EffectiveSchema schema, String keyword) {
        var value = number(schema, keyword).filter(number -> number.signum() >= 0);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        var tooLarge = value.get().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0;
        return OptionalInt.of(tooLarge ? Integer.MAX_VALUE : value.get().intValue());
    }

    private static Optional<String> text(EffectiveSchema schema, String keyword) {
        return schema.get(keyword)
                .map(value -> value.node())
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }
}
