/** From a document and a folder to a folder that fits the document: what changed, and what of it has to be written. */
@NullMarked
package dev.dovetail.generator.regeneration;

import org.jspecify.annotations.NullMarked;
