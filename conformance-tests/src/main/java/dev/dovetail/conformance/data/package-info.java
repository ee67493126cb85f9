/** Values from schemas: such as they allow, and such as break one of their rules. The same schema and seed give the same values. */
@NullMarked
package dev.dovetail.conformance.data;

import org.jspecify.annotations.NullMarked;
