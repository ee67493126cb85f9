package dev.dovetail.contract.rules;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.source.SourceDocument;
import java.util.regex.Pattern;

/** A document is of a version of OpenAPI that is supported. */
final class VersionRule {

    private static final Pattern SUPPORTED = Pattern.compile("3\\.[01](\\..*)?");
    private static final Pattern NEWER = Pattern.compile("3\\.[0-9]+(\\..*)?");

    boolean supported(SourceDocument source, Diagnostics diagnostics) {
        if (source.tree().has("swagger")) {
            diagnostics.report(
                    DiagnosticCode.UNSUPPORTED_VERSION,
                    source.location("/swagger"),
                    "version '" + source.tree().path("swagger").asText() + "' of Swagger is not supported",
                    "use Swagger 2.0 or, better, OpenAPI 3");
            return false;
        }
        var version = source.tree().path("openapi");
        if (!version.isValueNode() || version.isNull()) {
            diagnostics.report(
                    DiagnosticCode.UNSUPPORTED_VERSION,
                    source.location(source.tree().has("openapi") ? "/openapi" : ""),
                    "'openapi' is missing: the document does not say which version it is of",
                    "write openapi: 3.1.0");
            return false;
        }
        if (SUPPORTED.matcher(version.asText()).matches()) {
            return true;
        }
        if (newer(source)) {
            diagnostics.report(
                    DiagnosticCode.NEWER_VERSION,
                    source.location("/openapi"),
                    "OpenAPI " + version.asText() + " is read as 3.1: what it adds is not honoured");
            return true;
        }
        diagnostics.report(
                DiagnosticCode.UNSUPPORTED_VERSION,
                source.location("/openapi"),
                "version '" + version.asText() + "' of OpenAPI is not supported",
                "use 3.0 or 3.1");
        return false;
    }

    /** Whether it says that it is of a version after 3.1. */
    static boolean newer(SourceDocument source) {
        var version = source.tree().path("openapi").asText();
        return NEWER.matcher(version).matches() && !SUPPORTED.matcher(version).matches();
    }
}
