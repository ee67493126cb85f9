/** Errors in the shape that the document gives them. */
@NullMarked
package dev.dovetail.reference.error;

import org.jspecify.annotations.NullMarked;
