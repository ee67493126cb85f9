/** Says what the answers of a run prove: verdicts, each with the exchange that witnesses it. Sends nothing. */
@NullMarked
package dev.dovetail.conformance.judge;

import org.jspecify.annotations.NullMarked;
