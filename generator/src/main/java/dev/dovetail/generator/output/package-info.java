/** From generated files to a folder: writes what changed, deletes what is its own, touches nothing else. */
@NullMarked
package dev.dovetail.generator.output;

import org.jspecify.annotations.NullMarked;
