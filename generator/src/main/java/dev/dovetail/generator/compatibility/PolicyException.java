package dev.dovetail.generator.compatibility;

/** What a project has to say of changes cannot be understood; the message has the place and the cure. */
public final class PolicyException extends Exception {

    private static final long serialVersionUID = 1L;

    PolicyException(String message) {
        super(message);
    }
}
