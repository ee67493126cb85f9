package dev.dovetail.conformance.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the configuration says about lists.
 *
 * @param byOperation by the operation that lists: its operationId, or {@code GET /path}
 */
public record PaginationRules(Map<String, PaginationRule> byOperation) {
    /** Nothing is said. */
    public static final PaginationRules NONE = new PaginationRules(Map.of());

    public PaginationRules {
        byOperation = Collections.unmodifiableMap(new LinkedHashMap<>(byOperation));
    }
}
