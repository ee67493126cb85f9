/** Parameter values as text in paths, queries, headers and cookies, written and read by the same rules (OpenAPI, Style Values). */
@NullMarked
package dev.dovetail.runtime.parameter;

import org.jspecify.annotations.NullMarked;
