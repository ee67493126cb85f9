/** The conformance suite: whether a live server honours its document, from plan to report, behind one facade. */
@NullMarked
package dev.dovetail.conformance;

import org.jspecify.annotations.NullMarked;
