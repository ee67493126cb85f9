package dev.dovetail.conformance.configuration;

import dev.dovetail.contract.model.PathTemplate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the configuration says about resources.
 *
 * @param byItem by the path of an item, {@code /pets/{petId}}; what its parameters are called, and a slash at its end, is of no
 *     account
 */
public record ResourceRules(Map<String, ResourceRule> byItem) {
    /** Nothing is said. */
    public static final ResourceRules NONE = new ResourceRules(Map.of());

    public ResourceRules {
        byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
    }

    /** What is said about the things that a parameter of a path names. */
    public ResourceRule of(PathTemplate path, String parameter) {
        var begin = path.text().indexOf("{" + parameter + "}");
        if (begin < 0 || byItem.isEmpty()) {
            return ResourceRule.NONE;
        }
        var item = pattern(path.text().substring(0, begin) + "{}");
        return byItem.entrySet().stream()
                .filter(entry -> pattern(entry.getKey()).equals(item))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ResourceRule.NONE);
    }

    /** The paths that address nothing of a document with these paths. */
    public Set<String> unknown(Iterable<PathTemplate> paths) {
        var unknown = new LinkedHashSet<>(byItem.keySet());
        for (var path : paths) {
            unknown.removeIf(item -> pattern(path.text()).startsWith(pattern(item)));
        }
        return unknown;
    }

    private static String pattern(String path) {
        return path.replaceAll("\\{[^{}]*}", "{}").replaceAll("/$", "");
    }
}
