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
    /** A discriminator's mapping leads to no schema. */
    UNRESOLVED_MAPPING(Severity.WARNING),
    /** A link names an operation that is not there. */
    UNKNOWN_OPERATION(Severity.WARNING),
    /** A scope is asked for that no flow of its scheme has. */
    UNKNOWN_SCOPE(Severity.WARNING),
    /** Two paths match the same request, and neither is the more concrete one. */
    AMBIGUOUS_PATH(Severity.WARNING),
    /** A server's URL and its variables do not match. */
    SERVER_VARIABLE_MISMATCH(Severity.WARNING),
    /** A pattern is no regular expression. */
    INVALID_PATTERN(Severity.WARNING),
    /** No value keeps to the bounds. */
    IMPOSSIBLE_BOUNDS(Severity.WARNING),
    /** A default that its schema does not allow. */
    DEFAULT_MISMATCH(Severity.WARNING),
    /** An example that its schema does not allow. */
    EXAMPLE_MISMATCH(Severity.WARNING),
    /** A listed value that the rest of its schema does not allow. */
    ENUM_MISMATCH(Severity.WARNING),
    /** The same value twice in a list of distinct values. */
    DUPLICATE_VALUE(Severity.WARNING),
    /** A keyword that is nearly one of the standard. */
    UNKNOWN_KEYWORD(Severity.WARNING),
    /** A keyword that says nothing about the type it stands at. */
    KEYWORD_WITHOUT_EFFECT(Severity.WARNING),
    /** An invisible character that changes the direction of text. */
    HIDDEN_CHARACTER(Severity.WARNING),
    /** A tag that is not among the document's tags. */
    UNDECLARED_TAG(Severity.NOTE),
    /** A component that nothing refers to. */
    UNUSED_COMPONENT(Severity.NOTE),
    /** An operation without an operationId. */
    MISSING_OPERATION_ID(Severity.NOTE),
    /** What swagger-parser says, in its own words. */
    PARSER_MESSAGE(Severity.WARNING),
    /** An overlay document is not valid. */
    INVALID_OVERLAY(Severity.ERROR),
    /** An overlay action's target matches nothing. */
    OVERLAY_TARGET_UNMATCHED(Severity.WARNING),
    /** A selector that matches no operation. */
    UNMATCHED_SELECTOR(Severity.ERROR),
    /** What was emitted does not compile. */
    EMITTED_CODE_INVALID(Severity.ERROR),
    /** What was emitted was to be compiled, and there is no compiler. */
    COMPILER_MISSING(Severity.ERROR),
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

    /** Whether what is wrong concerns the place named and not the whole document: the rest can be used. */
    public boolean local() {
        return switch (this) {
            case UNREADABLE_DOCUMENT, MALFORMED_DOCUMENT, LIMIT_EXCEEDED, UNSUPPORTED_VERSION, INVALID_OVERLAY -> false;
            default -> true;
        };
    }
}
