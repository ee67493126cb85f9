package dev.dovetail.contract.diff;

import java.util.Locale;

/** What a change does to Java that was written against the code generated from the old document. */
public enum JavaEffect {
    /** It compiles and does the same. */
    NONE,
    /** It compiles; what it does, or what is checked, is another thing. */
    BEHAVIOUR,
    /** It no longer compiles. */
    SOURCE;

    /** As people and configuration write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
