/** What an operation is in Java, decided once for both sides, and the types that client and server share. */
@NullMarked
package dev.dovetail.generator.emit.operation;

import org.jspecify.annotations.NullMarked;
