/** Which types travel in which direction, and where the two directions differ. */
@NullMarked
package dev.dovetail.generator.view;

import org.jspecify.annotations.NullMarked;
