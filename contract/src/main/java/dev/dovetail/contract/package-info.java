/** Reads a document once, for everyone: the entry point of the module. */
@NullMarked
package dev.dovetail.contract;

import org.jspecify.annotations.NullMarked;
