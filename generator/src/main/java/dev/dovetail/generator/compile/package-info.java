/** Holds what was emitted to its promise: that it compiles, with every lint on. */
@NullMarked
package dev.dovetail.generator.compile;

import org.jspecify.annotations.NullMarked;
