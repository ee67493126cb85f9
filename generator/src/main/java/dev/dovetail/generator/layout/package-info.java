/** Where the white space of emitted text is: one line for what fits on one. */
@NullMarked
package dev.dovetail.generator.layout;

import org.jspecify.annotations.NullMarked;
