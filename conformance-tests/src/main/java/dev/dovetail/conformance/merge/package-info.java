/** Puts the parts of a run together again. */
@NullMarked
package dev.dovetail.conformance.merge;

import org.jspecify.annotations.NullMarked;
