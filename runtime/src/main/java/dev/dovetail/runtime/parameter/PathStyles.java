package dev.dovetail.runtime.parameter;

import dev.dovetail.runtime.parameter.WireValue.Items;
import dev.dovetail.runtime.parameter.WireValue.Members;
import dev.dovetail.runtime.parameter.WireValue.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values within a path: simple, label and matrix. */
final class PathStyles {
    private static final Notation PLAIN = new Notation(",", ",", Escaping.URI);
    private static final Notation PLAIN_EXPLODED = new Notation(",", "=", Escaping.URI);
    private static final Notation DOTTED = new Notation(".", "=", Escaping.DOTTED);
    private static final Notation SEMICOLONS = new Notation(";", "=", Escaping.URI);

    private PathStyles() {}

    static String write(String name, WireValue value, Style style) {
        return switch (style) {
            case SIMPLE, JSON -> PLAIN.write(value);
            case SIMPLE_EXPLODED -> PLAIN_EXPLODED.write(value);
            case LABEL -> "." + PLAIN.write(value);
            case LABEL_EXPLODED -> "." + DOTTED.write(value);
            case MATRIX -> matrix(name, value);
            case MATRIX_EXPLODED -> matrixExploded(name, value);
            default -> throw new IllegalArgumentException("a path has no style " + style);
        };
    }

    static WireValue read(String name, String raw, Style style, Shape shape) throws MisshapenException {
        return switch (style) {
            case SIMPLE, JSON -> PLAIN.read(raw, shape);
            case SIMPLE_EXPLODED -> PLAIN_EXPLODED.read(raw, shape);
            case LABEL -> PLAIN.read(after(".", raw), shape);
            case LABEL_EXPLODED -> DOTTED.read(after(".", raw), shape);
            case MATRIX -> PLAIN.read(matrixValue(name, after(";", raw)), shape);
            case MATRIX_EXPLODED -> readMatrixExploded(name, after(";", raw), shape);
            default -> throw new IllegalArgumentException("a path has no style " + style);
        };
    }

    private static String matrix(String name, WireValue value) {
        var text = PLAIN.write(value);
        var start = ";" + PercentEncoding.encode(name);
        // RFC 6570, section 3.2.7: an empty value has no "="
        return text.isEmpty() ? start : start + "=" + text;
    }

    private static String matrixExploded(String name, WireValue value) {
        if (value instanceof Members) {
            return ";" + SEMICOLONS.write(value);
        }
        if (value instanceof Items items) {
            return items.values().stream().map(item -> matrix(name, item)).collect(Collectors.joining());
        }
        return matrix(name, value);
    }

    private static WireValue readMatrixExploded(String name, String raw, Shape shape) throws MisshapenException {
        return switch (shape) {
            case SCALAR -> new Scalar(PercentEncoding.decode(matrixValue(name, raw)));
            case LIST -> new Items(matrixItems(name, raw));
            case OBJECT -> SEMICOLONS.read(raw, shape);
        };
    }

    private static List<WireValue> matrixItems(String name, String raw) throws MisshapenException {
        var items = new ArrayList<WireValue>();
        for (var piece : raw.split(";", -1)) {
            items.add(new Scalar(PercentEncoding.decode(matrixValue(name, piece))));
        }
        return items;
    }

    private static String matrixValue(String name, String raw) throws MisshapenException {
        var at = raw.indexOf('=');
        if (!PercentEncoding.decode(at < 0 ? raw : raw.substring(0, at)).equals(name)) {
            throw new MisshapenException("must be written as ;" + name + "=…");
        }
        return at < 0 ? "" : raw.substring(at + 1);
    }

    private static String after(String start, String raw) throws MisshapenException {
        if (!raw.startsWith(start)) {
            throw new MisshapenException("must start with " + start);
        }
        return raw.substring(start.length());
    }
}
