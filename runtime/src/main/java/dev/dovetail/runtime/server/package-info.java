/** A request to its handler and back: routes, credentials, parameters, bodies, errors; no engine and no reflection. */
@NullMarked
package dev.dovetail.runtime.server;

import org.jspecify.annotations.NullMarked;
