package dev.dovetail.contract.rules;

import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.source.SourceDocument;

/** A rule about what a document says, references followed. */
interface ModelRule {

    /** Reports where the model does not keep to the rule. */
    void check(Api api, SourceDocument source, Diagnostics diagnostics);
}
