/** The document itself, and a page to read it on. */
@NullMarked
package dev.dovetail.reference.site;

import org.jspecify.annotations.NullMarked;
