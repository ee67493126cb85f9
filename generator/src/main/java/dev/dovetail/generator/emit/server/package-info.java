/** The server's side: an interface for each group of operations, its routes, the router of them all. */
@NullMarked
package dev.dovetail.generator.emit.server;

import org.jspecify.annotations.NullMarked;
