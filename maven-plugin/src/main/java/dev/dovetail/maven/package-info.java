/** The goals: each gathers its parameters, calls a module, and says what came of it. */
@NullMarked
package dev.dovetail.maven;

import org.jspecify.annotations.NullMarked;
