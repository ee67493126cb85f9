/** Keeps account of which statements of the document a run has seen at work. */
@NullMarked
package dev.dovetail.conformance.ledger;

import org.jspecify.annotations.NullMarked;
