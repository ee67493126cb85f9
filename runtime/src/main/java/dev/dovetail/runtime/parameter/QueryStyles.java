package dev.dovetail.runtime.parameter;

import dev.dovetail.runtime.parameter.WireValue.Items;
import dev.dovetail.runtime.parameter.WireValue.Members;
import dev.dovetail.runtime.parameter.WireValue.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Values in {@code name=value} pairs, as queries, forms and cookies have them: form, the delimited styles and deepObject. */
final class QueryStyles {
    private static final Notation SPACED = new Notation(" ", " ", Escaping.SPACED);
    private static final Notation PIPED = new Notation("|", "|", Escaping.PIPED);
    private static final QueryStyles RESERVED = new QueryStyles(Escaping.RESERVED);

    private final Escaping escaping;
    private final Notation commas;

    /** Reads pieces with {@code escaping}: {@code +} means a space in a query, not in a cookie. */
    QueryStyles(Escaping escaping) {
        this.escaping = escaping;
        this.commas = new Notation(",", ",", escaping);
    }

    List<String> write(String name, WireValue value, Style style) {
        return style == style.plain()
                ? plain(name, value, style, PercentEncoding::encode)
                : RESERVED.plain(name, value, style.plain(), QueryStyles::pieces);
    }

    private List<String> plain(String name, WireValue value, Style style, UnaryOperator<String> whole) {
        if (value instanceof Scalar) {
            return List.of(pair(name, commas.write(value)));
        }
        return switch (style) {
            case FORM, JSON -> List.of(pair(name, commas.write(value)));
            case FORM_EXPLODED -> exploded(name, value);
            case SPACE_DELIMITED -> List.of(pair(name, whole.apply(SPACED.write(value))));
            case PIPE_DELIMITED -> List.of(pair(name, whole.apply(PIPED.write(value))));
            case DEEP_OBJECT -> DeepObjects.write(name, value, escaping);
            default -> throw new IllegalArgumentException("a query has no style " + style);
        };
    }

    Optional<WireValue> read(String name, QueryText query, Style written, Shape shape) throws MisshapenException {
        var style = written.plain();
        if (shape == Shape.OBJECT && style == Style.FORM_EXPLODED) {
            return members(query);
        }
        if (shape == Shape.OBJECT && style == Style.DEEP_OBJECT) {
            return DeepObjects.read(name, query);
        }
        var values = query.rawValues(name);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(shape == Shape.LIST ? list(values, style) : one(values, style, shape));
    }

    /** Every pair as a member; a name that is there more than once has a list. */
    Optional<WireValue> members(QueryText query) {
        var members = new LinkedHashMap<String, WireValue>();
        for (var pair : query.pairs()) {
            add(members, pair.name(), new Scalar(escaping.decode(pair.rawValue())));
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(new Members(members));
    }

    static void add(Map<String, WireValue> members, String name, WireValue value) {
        members.merge(name, value, QueryStyles::both);
    }

    private static WireValue both(WireValue earlier, WireValue later) {
        var items = earlier instanceof Items several ? several.values() : new ArrayList<>(List.of(earlier));
        items.add(later);
        return new Items(items);
    }

    private List<String> exploded(String name, WireValue value) {
        var pairs = new ArrayList<String>();
        if (value instanceof Items items) {
            items.values().forEach(item -> pairs.add(pair(name, scalar(item))));
        } else {
            ((Members) value).values().forEach((member, inner) -> {
                if (inner instanceof Members) {
                    throw new IllegalArgumentException("an object inside an object needs the style deepObject");
                }
                pairs.addAll(inner instanceof Items ? exploded(member, inner) : List.of(pair(member, scalar(inner))));
            });
        }
        return pairs;
    }

    private String scalar(WireValue value) {
        if (value instanceof Scalar scalar) {
            return escaping.encodeAlone(scalar.text());
        }
        throw new IllegalArgumentException("lists and objects inside a list have no text in a query");
    }

    private WireValue list(List<String> rawValues, Style style) throws MisshapenException {
        var items = new ArrayList<WireValue>();
        for (var raw : rawValues) {
            if (style == Style.FORM_EXPLODED) {
                items.add(new Scalar(escaping.decode(raw)));
            } else {
                items.addAll(((Items) delimited(raw, style, Shape.LIST)).values());
            }
        }
        return new Items(items);
    }

    private WireValue one(List<String> rawValues, Style style, Shape shape) throws MisshapenException {
        if (rawValues.size() > 1) {
            throw new MisshapenException("must be given once");
        }
        return shape == Shape.SCALAR
                ? new Scalar(escaping.decode(rawValues.get(0)))
                : delimited(rawValues.get(0), style, shape);
    }

    private WireValue delimited(String raw, Style style, Shape shape) throws MisshapenException {
        return switch (style) {
            case FORM -> commas.read(raw, shape);
            case SPACE_DELIMITED -> SPACED.read(escaping.decode(raw), shape);
            case PIPE_DELIMITED -> PIPED.read(escaping.decode(raw), shape);
            default -> throw new IllegalArgumentException("no query has a " + shape + " in style " + style);
        };
    }

    /** Escapes in a text of several pieces keep its delimiters apart: they are escaped once more. */
    private static String pieces(String text) {
        return PercentEncoding.encodeReserved(text, "%");
    }

    private static String pair(String name, String encodedValue) {
        return PercentEncoding.encode(name) + "=" + encodedValue;
    }
}
