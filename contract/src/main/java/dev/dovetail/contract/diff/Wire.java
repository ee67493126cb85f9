package dev.dovetail.contract.diff;

import java.util.Locale;

/** What a change does to those who keep to the old document on the wire. */
public enum Wire {
    /** Nothing: whoever keeps to the old document is understood as before. */
    HARMLESS,
    /** It depends on what the other side really does. */
    RISKY,
    /** A message that the old document allows is refused, or one arrives that it does not allow. */
    BREAKING;

    /** As people and configuration write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
