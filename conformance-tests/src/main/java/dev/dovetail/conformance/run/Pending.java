package dev.dovetail.conformance.run;

import java.util.Optional;

/** Something that a run may have created and has not removed yet. Used under the lock of the clean-up. */
final class Pending {
    private final int id;
    private final Creation creation;
    private State state = State.SENT;
    private Optional<String> identifier = Optional.empty();

    /** What is known of it. */
    enum State {
        /** The request may have been sent; what came of it is not known. */
        SENT,
        /** The request was answered as if it had failed on the server's side. */
        FAILED,
        /** It was created. */
        CREATED,
        /** The answer names something; whether it was created is not known. */
        UNCLEAR
    }

    Pending(int id, Creation creation) {
        this.id = id;
        this.creation = creation;
    }

    /** Its number in the journal. */
    int id() {
        return id;
    }

    Creation creation() {
        return creation;
    }

    State state() {
        return state;
    }

    /** What it is addressed by, if that is known. */
    Optional<String> identifier() {
        return identifier;
    }

    void failed() {
        state = State.FAILED;
    }

    void created(Optional<String> known) {
        state = State.CREATED;
        identifier = known;
    }

    void unclear(String named) {
        state = State.UNCLEAR;
        identifier = Optional.of(named);
    }

    /** Whether a request to this address, without its query, removed it. */
    boolean isRemovedBy(String url) {
        return identifier
                .flatMap(known -> creation.removal().map(removal -> removal.url(creation.parameter(), known)))
                .filter(known -> withoutQuery(known).equals(withoutQuery(url)))
                .isPresent();
    }

    private static String withoutQuery(String url) {
        return url.split("\\?", 2)[0];
    }
}
