package dev.dovetail.generator.view;

import dev.dovetail.contract.model.Access;

/** Which way a value travels, seen from the client. */
public enum Direction {
    /** From the client to the server. */
    REQUEST(Access.READ_ONLY),
    /** From the server to the client. */
    RESPONSE(Access.WRITE_ONLY);

    private final Access excluded;

    Direction(Access excluded) {
        this.excluded = excluded;
    }

    /** Whether a member with this access travels in this direction. */
    public boolean carries(Access access) {
        return access != excluded;
    }
}
