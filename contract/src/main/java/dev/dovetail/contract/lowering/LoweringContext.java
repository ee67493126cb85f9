package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.source.Resolution;
import dev.dovetail.contract.source.SourceDocument;
import java.util.Optional;

/** What every lowering needs: the document, what the parser made of it, and where to report to. */
record LoweringContext(SourceDocument source, FrameReader frame, Dialect dialect, Diagnostics diagnostics) {

    /** What stands at a pointer, or where its references lead; empty where they lead nowhere, which a rule reports. */
    Optional<Resolution.Found> follow(String pointer) {
        return source.follow(pointer) instanceof Resolution.Found found ? Optional.of(found) : Optional.empty();
    }

    Optional<JsonNode> at(String pointer) {
        return source.at(pointer);
    }

    Location location(String pointer) {
        return source.location(pointer);
    }

    /** Says that something in the document is not honoured, and what comes of it. */
    void omission(String pointer, String message) {
        diagnostics.report(DiagnosticCode.NOT_HONOURED, location(pointer), message);
    }

    /** The same, with what the author may do about it. */
    void omission(String pointer, String message, String cure) {
        diagnostics.report(DiagnosticCode.NOT_HONOURED, location(pointer), message, cure);
    }
}
