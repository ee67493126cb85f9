/** What the operations do: one class per resource, on generated interfaces. */
@NullMarked
package dev.dovetail.reference.resource;

import org.jspecify.annotations.NullMarked;
