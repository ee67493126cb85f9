package dev.dovetail.contract.diff;

import java.util.Locale;

/** Which way a value travels, as the client of the API sees it. */
public enum Direction {
    /** From the client to the server. */
    REQUEST,
    /** From the server to the client. */
    RESPONSE,
    /** Both: one change of a schema that is sent and received, where that makes no difference. */
    BOTH,
    /** Neither: the document itself, or a schema that nothing uses. */
    NEITHER;

    /** The other way: what a webhook receives is what the client of the API receives. */
    Direction reversed() {
        return switch (this) {
            case REQUEST -> RESPONSE;
            case RESPONSE -> REQUEST;
            case BOTH -> BOTH;
            case NEITHER -> NEITHER;
        };
    }

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
