package dev.dovetail.contract.model;

/** The methods for which a Path Item Object has a field. */
public enum HttpMethod {
    /** RFC 9110, 9.3.1. */
    GET,
    /** RFC 9110, 9.3.4. */
    PUT,
    /** RFC 9110, 9.3.3. */
    POST,
    /** RFC 9110, 9.3.5. */
    DELETE,
    /** RFC 9110, 9.3.7. */
    OPTIONS,
    /** RFC 9110, 9.3.2. */
    HEAD,
    /** RFC 5789. */
    PATCH,
    /** RFC 9110, 9.3.8. */
    TRACE;

    /** Whether the method asks for no change (RFC 9110, 9.2.1). */
    public boolean safe() {
        return this == GET || this == HEAD || this == OPTIONS || this == TRACE;
    }

    /** Whether repeating the request changes nothing more (RFC 9110, 9.2.2). */
    public boolean idempotent() {
        return safe() || this == PUT || this == DELETE;
    }
}
