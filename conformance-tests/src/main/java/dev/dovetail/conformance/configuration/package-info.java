/** What a run needs to know besides the document: where the server is, which tokens open it, what it may touch. */
@NullMarked
package dev.dovetail.conformance.configuration;

import org.jspecify.annotations.NullMarked;
