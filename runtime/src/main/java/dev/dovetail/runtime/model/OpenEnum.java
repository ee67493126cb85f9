package dev.dovetail.runtime.model;

/**
 * An enumeration that keeps a value it does not know, because a server may add one tomorrow.
 *
 * @param <W> the Java type of the value on the wire: String for string enums, Long, BigDecimal or Boolean for others
 */
public interface OpenEnum<W> {

    /** The value as it is on the wire. */
    W wireValue();

    /** True when the document lists this value. */
    boolean known();
}
