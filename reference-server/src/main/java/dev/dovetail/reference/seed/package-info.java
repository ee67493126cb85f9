/** What a server has before anybody made anything: the values of the fixture file. */
@NullMarked
package dev.dovetail.reference.seed;

import org.jspecify.annotations.NullMarked;
