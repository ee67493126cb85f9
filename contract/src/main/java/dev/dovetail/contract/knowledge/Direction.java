package dev.dovetail.contract.knowledge;

/** Which way a type travels, seen from the client. */
public enum Direction {
    /** In requests only: bodies and parameters. */
    SENT,
    /** In responses only: bodies and headers. */
    RECEIVED,
    /** Both ways. */
    BOTH,
    /** No operation has it. */
    NEITHER
}
