package dev.dovetail.runtime.model;

import org.jspecify.annotations.Nullable;

/**
 * A server-sent event (WHATWG HTML, section 9.2).
 *
 * @param event what kind of event it is; null where the sender names none
 * @param id what the sender knows it by; null where it gives none
 * @param data what it carries
 * @param <T> the type of the data
 */
public record ServerEvent<T>(
        @Nullable String event, @Nullable String id, T data) {

    /** An event that carries data and nothing else. */
    public static <T> ServerEvent<T> of(T data) {
        return new ServerEvent<>(null, null, data);
    }
}
