package dev.dovetail.contract.diff;

/** The part of a document that a rule is about. */
public enum Area {
    /** Information, versions, life cycle. */
    DOCUMENT("Document and life cycle"),
    /** Paths and operations. */
    PATHS("Paths and operations"),
    /** Parameters. */
    PARAMETERS("Parameters"),
    /** Request bodies. */
    BODIES("Request bodies"),
    /** Responses, their headers and links. */
    RESPONSES("Responses"),
    /** Types, members and combinations of schemas. */
    SCHEMAS("Schemas"),
    /** What values a schema allows. */
    VALUES("Values"),
    /** Requirements, schemes, scopes. */
    SECURITY("Security"),
    /** Servers. */
    SERVERS("Servers"),
    /** Webhooks and callbacks. */
    EVENTS("Webhooks and callbacks"),
    /** Names that only Java sees. */
    NAMES("Names");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    /** As a heading. */
    public String title() {
        return title;
    }
}
