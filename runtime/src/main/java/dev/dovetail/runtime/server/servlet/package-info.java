/** Runs a router in a servlet container. */
@NullMarked
package dev.dovetail.runtime.server.servlet;

import org.jspecify.annotations.NullMarked;
