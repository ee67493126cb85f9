package dev.dovetail.conformance.configuration;

import java.util.Arrays;
import java.util.Optional;

/**
 * What it means that a server refuses a value that its schema allows and nobody named: neither the document, in an example, a default
 * or an enumeration, nor the configuration. The document may leave a rule unsaid, or the server may break its word.
 */
public enum MadeUpRefused {
    /** Nothing where the check is one that must hold, else a warning. */
    UNDECIDED("undecided"),
    /** Nothing: the check is reported as not tested. */
    IGNORE("ignore"),
    /** A warning. */
    WARN("warn"),
    /** A failure: the document is to say every rule. */
    FAIL("fail");

    private final String word;

    MadeUpRefused(String word) {
        this.word = word;
    }

    /** The word that stands in the configuration. */
    public String word() {
        return word;
    }

    static Optional<MadeUpRefused> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
