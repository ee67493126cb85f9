/** The ways in which a comparison of two documents is written down. */
@NullMarked
package dev.dovetail.generator.compatibility.report;

import org.jspecify.annotations.NullMarked;
