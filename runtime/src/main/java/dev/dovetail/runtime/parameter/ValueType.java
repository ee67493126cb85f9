package dev.dovetail.runtime.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonReadException;
import dev.dovetail.runtime.model.Check;
import dev.dovetail.runtime.model.OpenEnum;
import dev.dovetail.runtime.model.Validation;
import dev.dovetail.runtime.model.Violation;
import dev.dovetail.runtime.parameter.WireValue.Items;
import dev.dovetail.runtime.parameter.WireValue.Members;
import dev.dovetail.runtime.parameter.WireValue.Scalar;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The type of a parameter: how its text becomes a Java value, and what is said when it does not. Immutable.
 *
 * <p>A text that is no value of the type breaks the rule {@code type}, or {@code format} when only the format is broken (a malformed
 * date, a number beyond 32 bits).
 *
 * @param <T> the Java type that is read
 */
public final class ValueType<T> {
    /** Any text. */
    public static final ValueType<String> STRING = scalar(ScalarText::string);

    /** An integer of 32 bits. */
    public static final ValueType<Integer> INT32 = scalar(ScalarText::int32);

    /** An integer of 64 bits. */
    public static final ValueType<Long> INT64 = scalar(ScalarText::int64);

    /** A number of single precision; neither NaN nor infinite. */
    public static final ValueType<Float> FLOAT = scalar(ScalarText::float32);

    /** A number of double precision; neither NaN nor infinite. */
    public static final ValueType<Double> DOUBLE = scalar(ScalarText::float64);

    /** An exact number. */
    public static final ValueType<BigDecimal> DECIMAL = scalar(ScalarText::decimal);

    /** {@code true} or {@code false}. */
    public static final ValueType<Boolean> BOOLEAN = scalar(ScalarText::bool);

    /** A date and time with offset (RFC 3339); the offset is kept. */
    public static final ValueType<OffsetDateTime> DATE_TIME = scalar(ScalarText::dateTime);

    /** A date (RFC 3339, full-date). */
    public static final ValueType<LocalDate> DATE = scalar(ScalarText::date);

    /** A UUID in its 36 characters. */
    public static final ValueType<UUID> UUID = scalar(ScalarText::uuid);

    /** A URI or a relative reference. */
    public static final ValueType<URI> URI = scalar(ScalarText::uri);

    /** Octets as base64 text. */
    public static final ValueType<byte[]> BYTES = scalar(ScalarText::bytes);

    private final Shape shape;
    private final Reading<T> reading;

    private ValueType(Shape shape, Reading<T> reading) {
        this.shape = shape;
        this.reading = reading;
    }

    interface Reading<T> {
        T read(WireValue value, Place place);
    }

    /** A string enum, closed: a value that the document does not list breaks the rule {@code enum}. */
    public static <E extends OpenEnum<?>> ValueType<E> openEnum(Function<String, E> of) {
        return openEnum(STRING, of);
    }

    /** An enum over another type, closed: a value that the document does not list breaks the rule {@code enum}. */
    public static <W, E extends OpenEnum<?>> ValueType<E> openEnum(ValueType<W> wire, Function<W, E> of) {
        return wire.mapped(of).checked(Check::known);
    }

    /** A list of scalars; the violations of all items are reported together. */
    public static <T> ValueType<List<T>> list(ValueType<T> item) {
        requireScalar(item);
        return new ValueType<>(Shape.LIST, (value, place) -> readList(item, value, place));
    }

    /**
     * An object with members of one type, in the order of the text. Exploded in a query ({@link Style#FORM_EXPLODED}) it takes every
     * parameter of the query, for nothing there says which belong to it.
     */
    public static <T> ValueType<Map<String, T>> map(ValueType<T> value) {
        requireScalar(value);
        return new ValueType<>(Shape.OBJECT, (members, place) -> readMap(value, members, place));
    }

    /** An object whose members become those of {@code type}, each read from its text; checked by its own constraints. */
    public static <T> ValueType<T> object(BodyType<T> type) {
        return new ValueType<>(Shape.OBJECT, (value, place) -> {
            var tree = TextTree.of(value);
            return valid(place, () -> place.codec().readTexts(tree, type));
        });
    }

    /** A parameter with {@code content}: one text that is JSON, whatever the style says. */
    public static ValueType<JsonNode> json() {
        return json(BodyType.json());
    }

    /** A parameter with {@code content}: one text that is JSON of that type, checked by its own constraints. */
    public static <T> ValueType<T> json(BodyType<T> type) {
        return scalarAt((text, place) ->
                valid(place, () -> place.codec().read(text.getBytes(StandardCharsets.UTF_8), type)));
    }

    /** The same type with constraints; what breaks them is reported under the parameter's name. */
    public ValueType<T> checked(Consumer<Check> constraints) {
        return new ValueType<>(shape, (value, place) -> {
            var result = reading.read(value, place);
            refuse(Validation.of("", result, constraints), place);
            return result;
        });
    }

    Shape shape() {
        return shape;
    }

    T read(WireValue value, Place place) {
        return reading.read(value, place);
    }

    private <R> ValueType<R> mapped(Function<T, R> mapping) {
        return new ValueType<>(shape, (value, place) -> mapping.apply(reading.read(value, place)));
    }

    private static <T> ValueType<T> scalar(ScalarText.Parser<T> parser) {
        return scalarAt((text, place) -> {
            try {
                return parser.parse(text);
            } catch (ScalarText.MalformedException e) {
                throw ParameterReadException.of(place.path(), e.rule(), e.complaint());
            }
        });
    }

    private interface TextReading<T> {
        T read(String text, Place place);
    }

    private static <T> ValueType<T> scalarAt(TextReading<T> reading) {
        return new ValueType<>(Shape.SCALAR, (value, place) -> {
            if (value instanceof Scalar scalar) {
                return reading.read(scalar.text(), place);
            }
            throw ParameterReadException.of(place.path(), "type", "must be given once");
        });
    }

    private static void requireScalar(ValueType<?> type) {
        if (type.shape != Shape.SCALAR) {
            throw new IllegalArgumentException("a parameter has no text for lists or objects inside lists and maps");
        }
    }

    private static <T> List<T> readList(ValueType<T> item, WireValue value, Place place) {
        var items = value instanceof Items several ? several.values() : List.of(value);
        var result = new ArrayList<T>(items.size());
        var violations = new ArrayList<Violation>();
        for (var i = 0; i < items.size(); i++) {
            try {
                result.add(item.read(items.get(i), place.item(i)));
            } catch (ParameterReadException e) {
                violations.addAll(e.violations());
            }
        }
        refuseFound(violations);
        return Collections.unmodifiableList(result);
    }

    private static <T> Map<String, T> readMap(ValueType<T> type, WireValue value, Place place) {
        var result = new LinkedHashMap<String, T>();
        var violations = new ArrayList<Violation>();
        ((Members) value).values().forEach((name, member) -> {
            try {
                result.put(name, type.read(member, place.member(name)));
            } catch (ParameterReadException e) {
                violations.addAll(e.violations());
            }
        });
        refuseFound(violations);
        return Collections.unmodifiableMap(result);
    }

    private interface JsonReading<T> {
        T read() throws JsonReadException;
    }

    private static <T> T valid(Place place, JsonReading<T> reading) {
        T result;
        try {
            result = reading.read();
        } catch (JsonReadException e) {
            throw refusal(e.violations(), place);
        }
        refuse(Validation.of(result), place);
        return result;
    }

    private static void refuse(List<Violation> violations, Place place) {
        if (!violations.isEmpty()) {
            throw refusal(violations, place);
        }
    }

    // their paths are complete already
    private static void refuseFound(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ParameterReadException(violations);
        }
    }

    private static ParameterReadException refusal(List<Violation> violations, Place place) {
        return new ParameterReadException(violations.stream()
                .map(violation -> violation.under(place.path()))
                .toList());
    }
}
