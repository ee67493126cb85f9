package dev.dovetail.contract.diff;

/**
 * What a rule says of one direction.
 *
 * @param caller the Java of who uses the client
 * @param implementer the Java of who implements the server's interfaces
 */
public record Effect(Wire wire, JavaEffect caller, JavaEffect implementer) {

    /** Breaks on the wire. */
    static Effect breaking(JavaEffect caller, JavaEffect implementer) {
        return new Effect(Wire.BREAKING, caller, implementer);
    }

    /** May break on the wire. */
    static Effect risky(JavaEffect caller, JavaEffect implementer) {
        return new Effect(Wire.RISKY, caller, implementer);
    }

    /** Is nothing on the wire. */
    static Effect harmless(JavaEffect caller, JavaEffect implementer) {
        return new Effect(Wire.HARMLESS, caller, implementer);
    }
}
