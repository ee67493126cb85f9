/** What is known to deviate: a list that people keep, and an earlier run. */
@NullMarked
package dev.dovetail.conformance.deviation;

import org.jspecify.annotations.NullMarked;
