/** Objects, enumerations, unions and parameter records as Java, one class per construct. */
@NullMarked
package dev.dovetail.generator.emit.model;

import org.jspecify.annotations.NullMarked;
