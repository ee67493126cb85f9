/** Questions about a model, answered once and the same for every consumer. */
@NullMarked
package dev.dovetail.contract.knowledge;

import org.jspecify.annotations.NullMarked;
