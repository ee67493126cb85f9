package dev.dovetail.runtime.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every required member that is missing, so that all are reported at once. */
public final class Required {

    private final String type;
    private final List<String> missing = new ArrayList<>(0);

    private Required(String type) {
        this.type = type;
    }

    /** Starts the check of an object of {@code type}, as the document names it. */
    public static Required of(String type) {
        return new Required(type);
    }

    /** Notes the member when it is missing: null, or an absent {@link Presence}. */
    public Required member(String wireName, @Nullable Object value) {
        if (value == null || (value instanceof Presence<?> presence && presence.isAbsent())) {
            missing.add(wireName);
        }
        return this;
    }

    /**
     * Ends the check.
     *
     * @throws MissingMembersException naming every missing member
     */
    public void check() {
        if (!missing.isEmpty()) {
            throw new MissingMembersException(type, missing);
        }
    }
}
