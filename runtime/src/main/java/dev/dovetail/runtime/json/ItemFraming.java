package dev.dovetail.runtime.json;

/** How items are kept apart in one body. */
public enum ItemFraming {
    /** {@code text/event-stream}: server-sent events (WHATWG HTML, section 9.2). */
    EVENTS,
    /** A JSON text a line: {@code application/jsonl}, {@code application/x-ndjson}. */
    LINES,
    /** JSON texts, each after a record separator (RFC 7464). */
    SEQUENCE
}
