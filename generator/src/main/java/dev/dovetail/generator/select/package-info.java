/** Which operations of a document are generated, and which types these need: decided before anything is named. */
@NullMarked
package dev.dovetail.generator.select;

import org.jspecify.annotations.NullMarked;
