/** Measures what the conformance suite is worth: which faults of this server it finds, and what it reports of the correct one. */
@NullMarked
package dev.dovetail.reference.recall;

import org.jspecify.annotations.NullMarked;
