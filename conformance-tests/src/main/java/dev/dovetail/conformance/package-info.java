/** TBD. */
package dev.dovetail.conformance;
