/** The client: one class for the API, one for each group of operations, a call for each operation. */
@NullMarked
package dev.dovetail.generator.emit.client;

import org.jspecify.annotations.NullMarked;
