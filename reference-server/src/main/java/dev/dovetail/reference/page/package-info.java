/** The three ways to page through a list. */
@NullMarked
package dev.dovetail.reference.page;

import org.jspecify.annotations.NullMarked;
