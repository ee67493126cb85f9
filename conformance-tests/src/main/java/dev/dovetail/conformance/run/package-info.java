/** Sends what a plan says, in its order, as far as the safety gate lets it; keeps every exchange; removes what it created. */
@NullMarked
package dev.dovetail.conformance.run;

import org.jspecify.annotations.NullMarked;
