package dev.dovetail.runtime.parameter;

import dev.dovetail.runtime.parameter.WireValue.Items;
import dev.dovetail.runtime.parameter.WireValue.Members;
import dev.dovetail.runtime.parameter.WireValue.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects as {@code name[member]=value}. The standard leaves open what is inside a member: here an object has one more pair of
 * brackets, a list its name once per item.
 */
final class DeepObjects {
    private static final int DEEPEST = 16;
    private static final String BRACKETS = "[]";

    private DeepObjects() {}

    static List<String> write(String name, WireValue value, Escaping escaping) {
        if (!(value instanceof Members)) {
            throw new IllegalArgumentException("only objects can be written in style deepObject");
        }
        var pairs = new ArrayList<String>();
        append(pairs, PercentEncoding.protect(name, BRACKETS), value, escaping);
        return pairs;
    }

    private static void append(List<String> pairs, String key, WireValue value, Escaping escaping) {
        if (value instanceof Members members) {
            members.values()
                    .forEach((name, inner) ->
                            append(pairs, key + "[" + PercentEncoding.protect(name, BRACKETS) + "]", inner, escaping));
        } else if (value instanceof Items items) {
            items.values().forEach(item -> append(pairs, key, requireScalar(item), escaping));
        } else {
            pairs.add(PercentEncoding.encode(key) + "=" + escaping.encodeAlone(((Scalar) value).text()));
        }
    }

    private static WireValue requireScalar(WireValue item) {
        if (item instanceof Scalar) {
            return item;
        }
        throw new IllegalArgumentException("lists and objects inside a list have no text in style deepObject");
    }

    static Optional<WireValue> read(String name, QueryText query) throws MisshapenException {
        var start = PercentEncoding.protect(name, BRACKETS) + "[";
        var root = new LinkedHashMap<String, WireValue>();
        for (var pair : query.pairs()) {
            if (pair.name().startsWith(start)) {
                place(root, keys(pair.name().substring(start.length() - 1)), pair.rawValue());
            }
        }
        return root.isEmpty() ? Optional.empty() : Optional.of(new Members(root));
    }

    private static void place(Map<String, WireValue> root, List<String> keys, String rawValue)
            throws MisshapenException {
        var object = root;
        for (var key : keys.subList(0, keys.size() - 1)) {
            var inner = object.computeIfAbsent(key, absent -> new Members(new LinkedHashMap<>()));
            if (!(inner instanceof Members members)) {
                throw contradiction(key);
            }
            object = members.values();
        }
        var last = keys.get(keys.size() - 1);
        if (object.get(last) instanceof Members) {
            throw contradiction(last);
        }
        QueryStyles.add(object, last, new Scalar(PercentEncoding.decodeForm(rawValue)));
    }

    private static MisshapenException contradiction(String key) {
        return new MisshapenException("gives [" + key + "] both as a value and as an object");
    }

    /** The keys of {@code [a][b]}. */
    private static List<String> keys(String brackets) throws MisshapenException {
        var keys = new ArrayList<String>();
        var at = 0;
        while (at < brackets.length()) {
            var close = brackets.indexOf(']', at);
            if (brackets.charAt(at) != '[' || close < 0 || keys.size() == DEEPEST) {
                throw new MisshapenException("must be written as name[member]=value");
            }
            keys.add(PercentEncoding.decode(brackets.substring(at + 1, close)));
            at = close + 1;
        }
        return keys;
    }
}
