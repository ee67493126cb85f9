/** The {@code dovetail} command: reads its arguments, calls the modules, says what came of it. */
@NullMarked
package dev.dovetail.cli;

import org.jspecify.annotations.NullMarked;
