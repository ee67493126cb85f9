/** Runs a router on the HTTP server of the JDK. */
@NullMarked
package dev.dovetail.runtime.server.jdk;

import org.jspecify.annotations.NullMarked;
