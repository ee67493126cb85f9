/** What the suite looks at: one visible list of checks. */
@NullMarked
package dev.dovetail.conformance.check;

import org.jspecify.annotations.NullMarked;
