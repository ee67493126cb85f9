/** What generated clients run on: calls over the JDK's HTTP client, credentials, retries, typed answers and errors, pagination. */
@NullMarked
package dev.dovetail.runtime.client;

import org.jspecify.annotations.NullMarked;
