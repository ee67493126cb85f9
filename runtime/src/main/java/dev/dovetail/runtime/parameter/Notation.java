package dev.dovetail.runtime.parameter;

import dev.dovetail.runtime.parameter.WireValue.Items;
import dev.dovetail.runtime.parameter.WireValue.Members;
import dev.dovetail.runtime.parameter.WireValue.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value in one run of text: {@code blue,black}, {@code R,100,G,200}, {@code R=100,G=200}.
 *
 * @param separator between items, and between members
 * @param assignment between a member's name and its value; the same as {@code separator} where the style is not exploded
 */
record Notation(String separator, String assignment, Escaping escaping) {

    String write(WireValue value) {
        if (value instanceof Scalar scalar) {
            return escaping.encodeAlone(scalar.text());
        }
        if (value instanceof Items items) {
            return items.values().stream().map(this::piece).collect(Collectors.joining(separator));
        }
        return ((Members) value)
                .values().entrySet().stream()
                        .map(member -> escaping.encode(member.getKey()) + assignment + piece(member.getValue()))
                        .collect(Collectors.joining(separator));
    }

    /** Reads what {@link #write} writes. */
    WireValue read(String raw, Shape shape) throws MisshapenException {
        return switch (shape) {
            case SCALAR -> new Scalar(escaping.decode(raw));
            case LIST -> new Items(split(raw).stream().map(this::scalar).toList());
            case OBJECT -> new Members(assignment.equals(separator) ? alternating(raw) : assigned(raw));
        };
    }

    private LinkedHashMap<String, WireValue> alternating(String raw) throws MisshapenException {
        var pieces = split(raw);
        if (pieces.size() % 2 != 0) {
            throw new MisshapenException("has a name without a value");
        }
        var members = new LinkedHashMap<String, WireValue>();
        for (var i = 0; i < pieces.size(); i += 2) {
            add(members, pieces.get(i), pieces.get(i + 1));
        }
        return members;
    }

    private LinkedHashMap<String, WireValue> assigned(String raw) throws MisshapenException {
        var members = new LinkedHashMap<String, WireValue>();
        for (var piece : split(raw)) {
            var at = piece.indexOf(assignment);
            if (at < 0) {
                throw new MisshapenException("has a name without a value");
            }
            add(members, piece.substring(0, at), piece.substring(at + assignment.length()));
        }
        return members;
    }

    private void add(LinkedHashMap<String, WireValue> members, String rawName, String rawValue)
            throws MisshapenException {
        if (members.put(escaping.decode(rawName), scalar(rawValue)) != null) {
            throw new MisshapenException("gives a member twice");
        }
    }

    private List<String> split(String raw) {
        var pieces = new ArrayList<String>();
        var from = 0;
        for (var at = raw.indexOf(separator); at >= 0; at = raw.indexOf(separator, from)) {
            pieces.add(raw.substring(from, at));
            from = at + separator.length();
        }
        pieces.add(raw.substring(from));
        return pieces;
    }

    private WireValue scalar(String raw) {
        return new Scalar(escaping.decode(raw));
    }

    private String piece(WireValue value) {
        if (value instanceof Scalar scalar) {
            return escaping.encode(scalar.text());
        }
        throw new IllegalArgumentException("lists and objects inside a list or an object have no text in this style");
    }
}
