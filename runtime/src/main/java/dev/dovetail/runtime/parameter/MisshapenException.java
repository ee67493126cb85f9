package dev.dovetail.runtime.parameter;

/** A text that is not written in the style it has to be in. */
final class MisshapenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String complaint;

    MisshapenException(String complaint) {
        super(complaint);
        this.complaint = complaint;
    }

    String complaint() {
        return complaint;
    }
}
