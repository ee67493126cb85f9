/** From the parser's objects to the model, one class per OpenAPI object. */
@NullMarked
package dev.dovetail.contract.lowering;

import org.jspecify.annotations.NullMarked;
