package dev.dovetail.runtime.parameter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query or an {@code application/x-www-form-urlencoded} body taken apart once: names decoded, values as written, in order.
 *
 * @param pairs every {@code name=value}; a name alone has the empty value
 */
public record QueryText(List<Pair> pairs) {

    /** One {@code name=value}: the name decoded, the value not, because a style may still have to find its delimiters. */
    public record Pair(String name, String rawValue) {}

    /** Copies the pairs. */
    public QueryText {
        pairs = List.copyOf(pairs);
    }

    /** Takes a query apart; null, where a URI has none, has no pairs. Never fails. */
    public static QueryText parse(@Nullable String rawQuery) {
        var pairs = new ArrayList<Pair>();
        if (rawQuery != null) {
            for (var piece : rawQuery.split("&", -1)) {
                if (!piece.isEmpty()) {
                    var at = piece.indexOf('=');
                    var name = at < 0 ? piece : piece.substring(0, at);
                    pairs.add(new Pair(PercentEncoding.decodeForm(name), at < 0 ? "" : piece.substring(at + 1)));
                }
            }
        }
        return new QueryText(pairs);
    }

    /** The values of that name, as written. */
    List<String> rawValues(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .map(Pair::rawValue)
                .toList();
    }
}
