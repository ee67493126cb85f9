/** What a run found, as immutable values that every report and every caller reads. */
@NullMarked
package dev.dovetail.conformance.result;

import org.jspecify.annotations.NullMarked;
