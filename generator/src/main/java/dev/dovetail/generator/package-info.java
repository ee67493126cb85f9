/** From a model to Java sources, as text: nothing is written here. */
@NullMarked
package dev.dovetail.generator;

import org.jspecify.annotations.NullMarked;
