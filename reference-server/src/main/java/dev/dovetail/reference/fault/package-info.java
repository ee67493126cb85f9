/** What can be made wrong on purpose, one thing at a time, without touching the correct server. */
@NullMarked
package dev.dovetail.reference.fault;

import org.jspecify.annotations.NullMarked;
