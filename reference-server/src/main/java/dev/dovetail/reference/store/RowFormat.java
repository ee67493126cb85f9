package dev.dovetail.reference.store;

/** How a row becomes text and back. */
public interface RowFormat<T> {

    /** The row as text. */
    String write(T row);

    /** The row that was written as this text. */
    T read(String text);
}
