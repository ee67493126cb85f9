package dev.dovetail.conformance.traffic;

import java.util.Optional;

/** The body of an answer as far as the recording has it. Immutable. */
public final class RecordedBody {
    /** No body. */
    public static final RecordedBody NONE = new RecordedBody(new byte[0], Optional.empty());

    private final byte[] octets;
    private final Optional<String> unknown;

    private RecordedBody(byte[] octets, Optional<String> unknown) {
        this.octets = octets;
        this.unknown = unknown;
    }

    /** A body, codings of the content undone. */
    public static RecordedBody of(byte[] octets) {
        return new RecordedBody(octets.clone(), Optional.empty());
    }

    /** There was a body, and the recording does not have it, for this reason: a clause without a full stop. */
    public static RecordedBody unknown(String why) {
        return new RecordedBody(new byte[0], Optional.of(why));
    }

    /** The octets; none if the recording does not have them. */
    public byte[] octets() {
        return octets.clone();
    }

    /** Why the recording does not have it although there was one. */
    public Optional<String> unknown() {
        return unknown;
    }
}
