/** What generated models are made of: presence, open enums, required members, constraints, binary content, unions. */
@NullMarked
package dev.dovetail.runtime.model;

import org.jspecify.annotations.NullMarked;
