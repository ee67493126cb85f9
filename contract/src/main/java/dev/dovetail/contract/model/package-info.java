/** What a document says, as immutable records: no parser types, no Java names. */
@NullMarked
package dev.dovetail.contract.model;

import org.jspecify.annotations.NullMarked;
