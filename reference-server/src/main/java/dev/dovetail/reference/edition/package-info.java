/** Entity tags, and conditions on them: RFC 9110, sections 8.8.3 and 13. */
@NullMarked
package dev.dovetail.reference.edition;

import org.jspecify.annotations.NullMarked;
