package dev.dovetail.reference.access;

import java.util.Set;

/**
 * A permission of the form {@code object:action}.
 *
 * @param object the resource, for example {@code subscription}
 * @param action {@code read} or {@code write}
 */
public record Scope(String object, String action) {

    static final String EVERYTHING = "*";

    /**
     * Reads {@code object:action}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Scope parse(String text) {
        var colon = text.lastIndexOf(':');
        var action = text.substring(colon + 1);
        if (colon < 1 || !Set.of("read", "write").contains(action)) {
            throw new IllegalArgumentException("not a scope: '" + text + "' (expected object:read or object:write)");
        }
        return new Scope(text.substring(0, colon), action);
    }

    /** Whether a caller that was granted these may do this: {@code write} includes {@code read}, {@code *} includes all. */
    public boolean satisfiedBy(Set<String> granted) {
        return granted.contains(EVERYTHING)
                || granted.contains(text())
                || (action.equals("read") && granted.contains(object + ":write"));
    }

    /** As a document writes it. */
    public String text() {
        return object + ":" + action;
    }
}
