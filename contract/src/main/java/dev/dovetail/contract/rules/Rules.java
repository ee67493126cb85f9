package dev.dovetail.contract.rules;

import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.source.SourceDocument;
import java.util.List;

/** All rules there are. */
public final class Rules {

    private static final List<SourceRule> OF_SOURCE =
            List.of(new DocumentShapeRule(), new SchemaShapeRule(), new ReferenceRule(), new SecuritySchemeRule());

    private static final List<ModelRule> OF_MODEL =
            List.of(new OperationIdRule(), new PathParameterRule(), new DuplicatePathRule());

    private final Diagnostics diagnostics;

    /** The rules, reporting to these diagnostics. */
    public Rules(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether the version of the standard is one that can be read; what is wrong with it is reported. */
    public boolean supportedVersion(SourceDocument source) {
        return new VersionRule().supported(source, diagnostics);
    }

    /** Checks a document as written. */
    public void check(SourceDocument source) {
        OF_SOURCE.forEach(rule -> rule.check(source, diagnostics));
    }

    /** Checks what a document says. */
    public void check(Api api, SourceDocument source) {
        OF_MODEL.forEach(rule -> rule.check(api, source, diagnostics));
    }
}
