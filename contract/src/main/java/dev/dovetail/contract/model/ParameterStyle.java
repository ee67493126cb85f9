package dev.dovetail.contract.model;

/** How a parameter's value is written: {@code style} of the Parameter Object (OpenAPI, Style Values). */
public enum ParameterStyle {
    /** {@code simple}: comma-separated. */
    SIMPLE("simple"),
    /** {@code form}: ampersand-separated query. */
    FORM("form"),
    /** {@code label}: dot-prefixed path segment. */
    LABEL("label"),
    /** {@code matrix}: semicolon-prefixed path segment. */
    MATRIX("matrix"),
    /** {@code spaceDelimited}. */
    SPACE_DELIMITED("spaceDelimited"),
    /** {@code pipeDelimited}. */
    PIPE_DELIMITED("pipeDelimited"),
    /** {@code deepObject}: {@code name[member]=value}. */
    DEEP_OBJECT("deepObject");

    private final String text;

    ParameterStyle(String text) {
        this.text = text;
    }

    /** As a document writes it. */
    public String text() {
        return text;
    }
}
