package dev.dovetail.conformance.result;

/** How binding a requirement is, in the words of RFC 2119. */
public enum Level {
    /** To fall short is a failure. */
    MUST,
    /** To fall short is a warning. */
    SHOULD
}
