package dev.dovetail.runtime.model;

/**
 * One way in which a value breaks its contract.
 *
 * @param path where, in wire names: {@code results[3].created_at}; empty for the value itself
 * @param rule the JSON Schema keyword that is broken: {@code required}, {@code type}, {@code enum}, {@code maxLength},
 *     {@code format} …, or {@code null} for a null where none is allowed
 * @param message what is wrong, for a person, without the path
 */
public record Violation(String path, String rule, String message) {

    /** The same violation of a value that is itself found at {@code prefix}. */
    public Violation under(String prefix) {
        if (prefix.isEmpty()) {
            return this;
        }
        var joint = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new Violation(prefix + joint + path, rule, message);
    }

    /** Path and message: {@code results[3].created_at: expected a date-time, got "yesterday"}. */
    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
