/** What a document must keep to, one class per rule; {@link dev.dovetail.contract.rules.Rules} lists them. */
@NullMarked
package dev.dovetail.contract.rules;

import org.jspecify.annotations.NullMarked;
