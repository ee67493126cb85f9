/** What is said about a document: a code, a severity, a place and a cure. */
@NullMarked
package dev.dovetail.contract.diagnostics;

import org.jspecify.annotations.NullMarked;
