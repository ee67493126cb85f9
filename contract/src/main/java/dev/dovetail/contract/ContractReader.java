package dev.dovetail.contract;

import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.lint.LintRules;
import dev.dovetail.contract.lowering.ApiLowering;
import dev.dovetail.contract.rules.Rules;
import dev.dovetail.contract.source.DocumentReader;
import dev.dovetail.contract.source.Limits;
import dev.dovetail.contract.source.SourceDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiConsumer;

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
        return read(document, (source, diagnostics) -> {});
    }

    /**
     * Reads a document and says of it whatever a careful reader would say: also what keeps it from nothing, such as an
     * example that does not fit its schema.
     */
    public Reading lint(Path document) {
        return read(document, LintRules::check);
    }

    private Reading read(Path document, BiConsumer<SourceDocument, Diagnostics> more) {
        var diagnostics = new Diagnostics();
        var limits = new Limits(options.maxBytes(), options.maxDepth());
        var rules = new Rules(diagnostics);
        var reader = new DocumentReader(limits, diagnostics);
        var contract = reader.read(document, options.overlays(), options.root())
                .filter(rules::supportedVersion)
                .map(source -> {
                    more.accept(source, diagnostics);
                    return source;
                })
                .flatMap(source -> contract(source, rules, diagnostics));
        var files = new ArrayList<ReadFile>();
        reader.files().forEach((path, sha256) -> files.add(new ReadFile(path, sha256)));
        return new Reading(contract, diagnostics.sorted(), files);
    }

    private static Optional<Contract> contract(SourceDocument source, Rules rules, Diagnostics diagnostics) {
        rules.check(source);
        return new ApiLowering(source, diagnostics).lower().map(api -> {
            rules.check(api, source);
            return new Contract(source.name(), api, source);
        });
    }
}
