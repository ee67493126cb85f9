package dev.dovetail.conformance.configuration;

import java.io.Serial;

/** A configuration that names something that the document does not have. */
public final class SettingsMismatchException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** With the setting, what it names, and what there is. */
    public SettingsMismatchException(String message) {
        super(message);
    }
}
