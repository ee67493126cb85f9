package dev.dovetail.contract.diff;

import dev.dovetail.contract.source.SourceDocument;

/** What everything that compares needs. */
final class Comparison {

    private final Facts facts;
    private final SchemaComparer schemas;
    private final DiffOptions options;
    private final SchemeNames schemes;

    Comparison(SourceDocument before, SourceDocument after, DiffOptions options, Facts facts) {
        this.facts = facts;
        this.schemas = new SchemaComparer(before, after, facts);
        this.options = options;
        this.schemes = SchemeNames.of(Part.of(before), Part.of(after));
    }

    Facts facts() {
        return facts;
    }

    SchemaComparer schemas() {
        return schemas;
    }

    DiffOptions options() {
        return options;
    }

    SchemeNames schemes() {
        return schemes;
    }
}
