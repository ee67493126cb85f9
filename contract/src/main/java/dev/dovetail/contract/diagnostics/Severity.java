package dev.dovetail.contract.diagnostics;

/** How much a diagnostic matters, from worst to least. */
public enum Severity {
    /** The document, or the part named, cannot be used. */
    ERROR,
    /** The document says something that is not honoured: an omission, with its consequence in the message. */
    OMISSION,
    /** Probably not what the author meant. */
    WARNING,
    /** Worth knowing: a renaming, an assumption. */
    NOTE;

    /** The word that stands in a printed diagnostic. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
