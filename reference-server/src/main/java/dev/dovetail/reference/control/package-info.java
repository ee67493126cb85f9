/** What only a test target has: tokens for whoever asks. */
@NullMarked
package dev.dovetail.reference.control;

import org.jspecify.annotations.NullMarked;
