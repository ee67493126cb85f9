/** What a run found, written for people and for machines; the same result always gives the same bytes. */
@NullMarked
package dev.dovetail.conformance.report;

import org.jspecify.annotations.NullMarked;
