package dev.dovetail.contract.model;

/** In which direction a member travels: {@code readOnly} and {@code writeOnly}. */
public enum Access {
    /** In requests and in responses. */
    BOTH,
    /** In responses only. */
    READ_ONLY,
    /** In requests only. */
    WRITE_ONLY
}
