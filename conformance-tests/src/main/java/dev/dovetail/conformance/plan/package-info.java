/** What a run will send and why, as data: derived from the document, the configuration and the seed, and from nothing else. */
@NullMarked
package dev.dovetail.conformance.plan;

import org.jspecify.annotations.NullMarked;
