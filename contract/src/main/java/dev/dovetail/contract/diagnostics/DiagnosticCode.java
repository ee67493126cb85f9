package dev.dovetail.contract.diagnostics;

import java.util.Locale;

/** Every diagnostic there is. The code's text is stable: it may be searched for, documented and suppressed. */
public enum DiagnosticCode {
    /** The file cannot be read. */
    UNREADABLE_DOCUMENT(Severity.ERROR),
    /** The text is neither YAML nor JSON. */
    MALFORMED_DOCUMENT(Severity.ERROR),
    /** A limit on size, depth or aliases is passed. */
    LIMIT_EXCEEDED(Severity.ERROR),
    /** A mapping has the same key twice. */
    DUPLICATE_KEY(Severity.ERROR),
    /** The version of OpenAPI is missing or not supported. */
    UNSUPPORTED_VERSION(Severity.ERROR),
    /** The version of OpenAPI is newer than those that are supported. */
    NEWER_VERSION(Severity.WARNING),
    /** A {@code $ref} leads nowhere. */
    UNRESOLVED_REFERENCE(Severity.ERROR),
    /** A {@code $ref} leads outside of what may be read. */
    REFERENCE_NOT_ALLOWED(Severity.ERROR),
    /** A value is of the wrong JSON type for its place. */
    WRONG_TYPE(Severity.ERROR),
    /** A value is none of those that its place allows. */
    WRONG_VALUE(Severity.ERROR),
    /** A required field of an OpenAPI object is missing. */
    MISSING_FIELD(Severity.ERROR),
    /** The same operationId twice. */
    DUPLICATE_OPERATION_ID(Severity.ERROR),
    /** Two operations of one method whose paths no request could tell apart. */
    DUPLICATE_PATH(Severity.ERROR),
    /** A path template and its path parameters do not match. */
    PATH_PARAMETER_MISMATCH(Severity.ERROR),
    /** A security requirement names a scheme that is not declared. */
    UNKNOWN_SECURITY_SCHEME(Severity.ERROR),
    /** What swagger-parser says, in its own words. */
    PARSER_MESSAGE(Severity.WARNING),
    /** An overlay document is not valid. */
    INVALID_OVERLAY(Severity.ERROR),
    /** An overlay action's target matches nothing. */
    OVERLAY_TARGET_UNMATCHED(Severity.WARNING),
    /** A keyword of the document that is not yet honoured. */
    NOT_HONOURED(Severity.OMISSION),
    /** A name was changed to make it a Java name, or to keep two apart. */
    RENAMED(Severity.NOTE);

    private final Severity severity;

    DiagnosticCode(Severity severity) {
        this.severity = severity;
    }

    /** The severity that diagnostics of this code have. */
    public Severity severity() {
        return severity;
    }

    /** The code as printed: {@code unresolved-reference}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
