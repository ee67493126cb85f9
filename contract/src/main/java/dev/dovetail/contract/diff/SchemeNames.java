package dev.dovetail.contract.diff;

import java.util.HashMap;
import java.util.Map;

/** Which security scheme of the old document is which one of the new: by name, then by what they are. */
final class SchemeNames {

    private final Map<String, String> renamed;
    private final Map<String, Part> recent;

    private SchemeNames(Map<String, String> renamed, Map<String, Part> recent) {
        this.renamed = renamed;
        this.recent = recent;
    }

    static SchemeNames of(Part before, Part after) {
        var old = before.get("components").get("securitySchemes").members();
        var recent = after.get("components").get("securitySchemes").members();
        var renamed = new HashMap<String, String>();
        old.forEach((name, scheme) -> {
            if (!recent.containsKey(name)) {
                recent.entrySet().stream()
                        .filter(entry -> !old.containsKey(entry.getKey()))
                        .filter(entry -> alike(scheme, entry.getValue()))
                        .findFirst()
                        .ifPresent(entry -> renamed.put(name, entry.getKey()));
            }
        });
        return new SchemeNames(renamed, recent);
    }

    private static boolean alike(Part one, Part other) {
        var pair = new Pair(one, other);
        return pair.same("type")
                && pair.same("scheme")
                && pair.same("in")
                && pair.same("name")
                && pair.same("flows")
                && pair.same("openIdConnectUrl");
    }

    /** Whether a scheme of the new document is a client's certificate. */
    boolean mutualTls(String name) {
        var scheme = recent.get(name);
        return scheme != null && scheme.text("type").filter("mutualTLS"::equals).isPresent();
    }

    /** What an old name is called in the new document. */
    String after(String old) {
        return renamed.getOrDefault(old, old);
    }
}
