/** From wire names to Java names: all of them, before anything is emitted. */
@NullMarked
package dev.dovetail.generator.naming;

import org.jspecify.annotations.NullMarked;
