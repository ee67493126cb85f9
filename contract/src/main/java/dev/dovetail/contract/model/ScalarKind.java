package dev.dovetail.contract.model;

/** What a scalar on the wire means: {@code type} and {@code format} of the JSON Schema together. */
public enum ScalarKind {
    /** {@code string} with no format that changes its meaning (also {@code email}, {@code hostname} and unknown ones). */
    STRING,
    /** {@code string}/{@code date-time}: RFC 3339. */
    DATE_TIME,
    /** {@code string}/{@code date}: RFC 3339 full-date. */
    DATE,
    /** {@code string}/{@code uuid}. */
    UUID,
    /** {@code string}/{@code uri}, {@code uri-reference}, {@code url}. */
    URI,
    /** {@code string}/{@code byte}, or {@code contentEncoding: base64}: octets as base64 text. */
    BYTE,
    /** {@code string}/{@code password}: text that is never printed. */
    PASSWORD,
    /** {@code integer}/{@code int32}. */
    INT32,
    /** {@code integer}, with {@code int64} or without a format. */
    INT64,
    /** {@code number}/{@code float}. */
    FLOAT,
    /** {@code number}/{@code double}. */
    DOUBLE,
    /** {@code number} without a format, or {@code decimal}: exact. */
    DECIMAL,
    /** {@code boolean}. */
    BOOLEAN
}
