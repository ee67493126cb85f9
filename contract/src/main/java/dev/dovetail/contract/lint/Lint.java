package dev.dovetail.contract.lint;

/** Looks at the frame of a document. */
interface Lint {

    /** Reports what a careful reader would say. */
    void check(LintContext context);
}
