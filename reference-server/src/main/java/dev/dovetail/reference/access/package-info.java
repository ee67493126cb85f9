/** Who may do what: tokens, their scopes and projects. */
@NullMarked
package dev.dovetail.reference.access;

import org.jspecify.annotations.NullMarked;
