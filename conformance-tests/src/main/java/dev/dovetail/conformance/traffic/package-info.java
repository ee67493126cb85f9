/** Exchanges that somebody else had with a server: reading them from recordings, and finding the operations that they were with. */
@NullMarked
package dev.dovetail.conformance.traffic;

import org.jspecify.annotations.NullMarked;
