/** Two versions of a document held against each other: facts first, then what each does, from one table of rules. */
@NullMarked
package dev.dovetail.contract.diff;

import org.jspecify.annotations.NullMarked;
