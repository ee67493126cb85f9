/** Which constructs of the standard a document uses, and how many of them are honoured. */
@NullMarked
package dev.dovetail.contract.coverage;

import org.jspecify.annotations.NullMarked;
