/** From bytes to one resolved tree with positions: YAML and JSON, overlays, limits. */
@NullMarked
package dev.dovetail.contract.source;

import org.jspecify.annotations.NullMarked;
