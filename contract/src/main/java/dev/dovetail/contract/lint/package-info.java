/** What a careful reader would say of a document beyond what keeps it from being used, one class per theme. */
@NullMarked
package dev.dovetail.contract.lint;

import org.jspecify.annotations.NullMarked;
