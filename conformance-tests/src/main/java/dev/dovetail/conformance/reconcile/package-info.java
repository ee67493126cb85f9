/** Finds what findings have in common, which of document and server looks wrong, and how the document could be made to agree. */
@NullMarked
package dev.dovetail.conformance.reconcile;

import org.jspecify.annotations.NullMarked;
