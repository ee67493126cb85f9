package dev.dovetail.contract.diff;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The headers of a response. */
final class HeaderComparison {

    private final Comparison comparison;
    private final OperationPair pair;
    private final String status;

    HeaderComparison(Comparison comparison, OperationPair pair, String status) {
        this.comparison = comparison;
        this.pair = pair;
        this.status = status;
    }

    void compare(Pair response) {
        var before = headers(response.before());
        var after = headers(response.after());
        before.forEach((name, old) -> {
            var recent = after.get(name);
            if (recent != null) {
                header(name, new Pair(old, recent));
            } else {
                add(
                        old.flag("required", false)
                                ? ResponseRules.HEADER_REMOVED_REQUIRED
                                : ResponseRules.HEADER_REMOVED_OPTIONAL,
                        name,
                        new Pair(old, old.raw(" ")));
            }
        });
        after.forEach((name, recent) -> {
            if (!before.containsKey(name)) {
                add(ResponseRules.HEADER_ADDED, name, new Pair(recent.raw(" "), recent));
            }
        });
    }

    private static Map<String, Part> headers(Part response) {
        var headers = new LinkedHashMap<String, Part>();
        response.get("headers").members().forEach((name, part) -> headers.put(name.toLowerCase(Locale.ROOT), part));
        headers.remove("content-type");
        return headers;
    }

    private void header(String name, Pair header) {
        if (header.narrowed("required", false)) {
            add(ResponseRules.HEADER_BECAME_OPTIONAL, name, header);
        } else if (header.widened("required", false)) {
            add(ResponseRules.HEADER_BECAME_REQUIRED, name, header);
        }
        var schema = header.raw("schema");
        if (schema.both()) {
            comparison.schemas().compare(pair.direction().reversed(), schema, Where.of(part(name)));
        }
    }

    private Subject.OfPart part(String name) {
        return pair.part("response " + (status.equals("DEFAULT") ? "default" : status) + " header " + name);
    }

    private void add(Rule rule, String name, Pair where) {
        comparison.facts().add(rule, pair.direction().reversed(), part(name), where, "");
    }
}
