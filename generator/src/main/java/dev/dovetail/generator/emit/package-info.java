/** What every emitter needs: the context, the sinks for document text, the names of the runtime's classes. */
@NullMarked
package dev.dovetail.generator.emit;

import org.jspecify.annotations.NullMarked;
