/** JSON text to models and back, with messages a person understands. */
@NullMarked
package dev.dovetail.runtime.json;

import org.jspecify.annotations.NullMarked;
