package dev.dovetail.conformance.result;

/** What a check is about: a column of the matrix. The order is that of the columns. */
public enum CheckGroup {
    /** Every documented path and method answers. */
    PATHS("Paths", "path", "every documented path and method answers, and no other path does"),
    /** Undocumented methods are refused as RFC 9110 asks. */
    METHOD("Method", "meth", "undocumented methods are refused with 405 and an exact Allow"),
    /** The answer has a documented status. */
    STATUS("Status", "stat", "the status is a documented one, and the one for this case"),
    /** Without valid credentials nothing is let in. */
    AUTHENTICATION("Authentication", "auth", "without valid credentials the answer is 401 with a challenge"),
    /** Each scope is needed, and is enough. */
    SCOPES("Scopes", "scope", "the documented scopes are enough, and anything less is 403"),
    /** What belongs to one project, user or tenant stays there. */
    ISOLATION("Isolation", "isol", "nothing is visible or changeable from another project, user or tenant"),
    /** Media type, headers and body are as the schemas say. */
    SHAPE("Shape", "shape", "media type, headers and body are as the document describes them"),
    /** Generated valid requests are accepted. */
    POSITIVE_DATA("Positive data", "pos", "every request that the schemas allow is accepted"),
    /** Generated invalid requests are refused. */
    NEGATIVE_DATA("Negative data", "neg", "a request that breaks one rule of a schema is refused as documented"),
    /** What is written can be read, changed and deleted. */
    LIFE_CYCLE("Life cycle", "life", "what is created can be read, listed, changed and deleted, and is then gone"),
    /** Pages are complete and do not overlap. */
    PAGINATION("Pagination", "page", "pages are complete, do not overlap, and end"),
    /** What RFC 9110 asks of every server. */
    HTTP("HTTP", "http", "the rules of HTTP itself hold: idempotence, negotiation, conditions");

    private final String title;
    private final String label;
    private final String proves;

    CheckGroup(String title, String label, String proves) {
        this.title = title;
        this.label = label;
        this.proves = proves;
    }

    /** The name for people, for example {@code Life cycle}. */
    public String title() {
        return title;
    }

    /** A column heading of three to five small letters, for example {@code life}. */
    public String label() {
        return label;
    }

    /** What the group proves when it passes: a clause that begins with a small letter, without a full stop. */
    public String proves() {
        return proves;
    }
}
