/** What a new version of a document does to Java, beside what it does on the wire, and what a project wants to know of it. */
@NullMarked
package dev.dovetail.generator.compatibility;

import org.jspecify.annotations.NullMarked;
