/** Where rows are kept: H2's MVStore, in memory or in a file. */
@NullMarked
package dev.dovetail.reference.store;

import org.jspecify.annotations.NullMarked;
