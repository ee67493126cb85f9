/** JSONPath (RFC 9535) as Overlay documents use it: everything but functions. */
@NullMarked
package dev.dovetail.contract.source.jsonpath;

import org.jspecify.annotations.NullMarked;
