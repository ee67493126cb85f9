package dev.dovetail.contract;

import java.nio.file.Path;

/** Reads documents. */
public final class ContractReader {

    private final ReadOptions options;

    /** A reader with these options. */
    public ContractReader(ReadOptions options) {
        this.options = options;
    }

    /**
     * Reads a document of OpenAPI 3.0 or 3.1, YAML or JSON. Never throws for what a document contains: that is in the
     * diagnostics.
     */
    public Reading read(Path document) {
        throw new UnsupportedOperationException("in the making: " + document + options);
    }
}
