package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Looks at one schema. */
interface SchemaLint {

    /** Reports what a careful reader would say of the schema that stands at this pointer. */
    void check(ObjectNode schema, String pointer, LintContext context);
}
