/** Compares what one plan came to on two deployments. */
@NullMarked
package dev.dovetail.conformance.compare;

import org.jspecify.annotations.NullMarked;
