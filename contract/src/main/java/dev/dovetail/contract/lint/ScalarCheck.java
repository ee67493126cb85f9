package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a schema says of a value as a whole: its type, its constants and its bounds. */
final class ScalarCheck {

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final boolean before31;

    ScalarCheck(boolean before31) {
        this.before31 = before31;
    }

    /** What is wrong, in words. */
    Optional<String> problem(JsonNode value, JsonNode schema) {
        return type(value, schema.path("type"))
                .or(() -> constants(value, schema))
                .or(() -> value.isTextual() ? text(value.textValue(), schema) : Optional.empty())
                .or(() -> value.isNumber() ? number(value.decimalValue(), schema) : Optional.empty())
                .or(() -> value.isArray()
                        ? size("minItems", "maxItems", "items", value.size(), schema)
                        : Optional.empty())
                .or(() -> value.isObject()
                        ? size("minProperties", "maxProperties", "properties", value.size(), schema)
                        : Optional.empty());
    }

    private static Optional<String> type(JsonNode value, JsonNode type) {
        if (type.isTextual()) {
            return is(value, type.textValue()) ? Optional.empty() : expected(type.textValue(), value);
        }
        for (var each : type) {
            if (!each.isTextual() || is(value, each.textValue())) {
                return Optional.empty();
            }
        }
        return type.isArray() && !type.isEmpty() ? expected("one of " + type, value) : Optional.empty();
    }

    private static Optional<String> expected(String type, JsonNode value) {
        return Optional.of("expected " + type + ", found " + LintContext.shown(value.toString()));
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isNumber() && whole(value.decimalValue());
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static boolean whole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<String> constants(JsonNode value, JsonNode schema) {
        var values = schema.path("enum");
        if (values.isArray() && !values.isEmpty()) {
            for (var each : values) {
                if (same(each, value)) {
                    return Optional.empty();
                }
            }
            return Optional.of(LintContext.shown(value.toString()) + " is none of the values of 'enum'");
        }
        return schema.has("const") && !same(schema.get("const"), value)
                ? Optional.of(
                        "expected " + LintContext.shown(schema.get("const").toString()))
                : Optional.empty();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return (one.isNumber() && other.isNumber())
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    private static Optional<String> text(String value, JsonNode schema) {
        return size("minLength", "maxLength", "characters", value.codePointCount(0, value.length()), schema)
                .or(() -> format(value, schema.path("format").asText()));
    }

    private static Optional<String> format(String value, String format) {
        var fits = switch (format) {
            case "uuid" -> UUID.matcher(value).matches();
            case "date" -> parses(() -> LocalDate.parse(value));
            case "date-time" -> parses(() -> OffsetDateTime.parse(value.replace(' ', 'T')));
            default -> true;
        };
        return fits ? Optional.empty() : Optional.of("'" + LintContext.shown(value) + "' is no " + format);
    }

    private static boolean parses(Runnable parser) {
        try {
            parser.run();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Optional<String> number(BigDecimal value, JsonNode schema) {
        var low = schema.path("minimum");
        var high = schema.path("maximum");
        var strictlyLow = before31 && schema.path("exclusiveMinimum").asBoolean();
        var strictlyHigh = before31 && schema.path("exclusiveMaximum").asBoolean();
        if (compared(value, low, 1) < (strictlyLow ? 1 : 0)
                || compared(value, schema.path("exclusiveMinimum"), 1) <= 0) {
            return Optional.of(value + " is too small");
        }
        if (compared(value, high, -1) > (strictlyHigh ? -1 : 0)
                || compared(value, schema.path("exclusiveMaximum"), -1) >= 0) {
            return Optional.of(value + " is too large");
        }
        return Optional.empty();
    }

    /** How a value compares with a bound; the last argument where there is no such bound. */
    private static int compared(BigDecimal value, JsonNode bound, int otherwise) {
        return bound.isNumber() ? value.compareTo(bound.decimalValue()) : otherwise;
    }

    private static Optional<String> size(String lower, String upper, String what, int size, JsonNode schema) {
        if (schema.path(lower).isNumber() && size < schema.path(lower).asLong()) {
            return Optional.of("it has " + size + " " + what + ", fewer than '" + lower + "' allows");
        }
        if (schema.path(upper).isNumber() && size > schema.path(upper).asLong()) {
            return Optional.of("it has " + size + " " + what + ", more than '" + upper + "' allows");
        }
        return Optional.empty();
    }
}
