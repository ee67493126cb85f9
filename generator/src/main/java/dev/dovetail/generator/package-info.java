/** TBD. */
package dev.dovetail.generator;
