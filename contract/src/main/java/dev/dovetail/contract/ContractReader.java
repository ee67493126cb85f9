package dev.dovetail.contract;

import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.lowering.ApiLowering;
import dev.dovetail.contract.source.DocumentReader;
import dev.dovetail.contract.source.Limits;
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
        var diagnostics = new Diagnostics();
        var limits = new Limits(options.maxBytes(), options.maxDepth());
        var contract = new DocumentReader(limits, diagnostics)
                .read(document, options.overlays())
                .flatMap(source -> new ApiLowering(source, diagnostics)
                        .lower()
                        .map(api -> new Contract(source.name(), api, source.tree())));
        return new Reading(contract, diagnostics.sorted());
    }
}
