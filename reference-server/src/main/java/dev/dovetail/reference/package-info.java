/** The environments API, served: a correct server to check a suite with, and one that can be made wrong on purpose. */
@NullMarked
package dev.dovetail.reference;

import org.jspecify.annotations.NullMarked;
