package dev.dovetail.contract.lowering;

/** Which Schema Object a document speaks. */
enum Dialect {
    /** OpenAPI 3.0: an extended subset of an early JSON Schema, with {@code nullable}. */
    OPENAPI_3_0,
    /** OpenAPI 3.1: JSON Schema 2020-12. */
    OPENAPI_3_1
}
