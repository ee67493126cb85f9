/** The schemas of a document as it has them: what a value falls short of, and how that is said in plain words. */
@NullMarked
package dev.dovetail.conformance.schema;

import org.jspecify.annotations.NullMarked;
