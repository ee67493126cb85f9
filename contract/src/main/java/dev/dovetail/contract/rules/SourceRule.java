package dev.dovetail.contract.rules;

import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.source.SourceDocument;

/** A rule about a document as written. */
interface SourceRule {

    /** Reports where the document does not keep to the rule. */
    void check(SourceDocument source, Diagnostics diagnostics);
}
