/** From uses of types in a document to Java types and to the runtime's descriptions of them. */
@NullMarked
package dev.dovetail.generator.type;

import org.jspecify.annotations.NullMarked;
