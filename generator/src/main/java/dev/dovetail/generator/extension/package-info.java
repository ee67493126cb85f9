/** What somebody else's class can do to what is generated. */
@NullMarked
package dev.dovetail.generator.extension;

import org.jspecify.annotations.NullMarked;
