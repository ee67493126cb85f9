package dev.dovetail.runtime.parameter;

/**
 * How a parameter's value becomes text: {@code style} and {@code explode} of the Parameter Object in one.
 *
 * <p>A scalar is written the same way exploded or not. Where the standard gives a style no meaning for a scalar ({@link #SPACE_DELIMITED},
 * {@link #PIPE_DELIMITED}, {@link #DEEP_OBJECT}), a scalar is written as in {@link #FORM}.
 */
public enum Style {
    /** {@code blue,black} or {@code R,100,G,200}: paths and headers. */
    SIMPLE,
    /** {@code blue,black} or {@code R=100,G=200}: paths and headers. */
    SIMPLE_EXPLODED,
    /** {@code color=blue,black} or {@code color=R,100,G,200}: queries and cookies. */
    FORM,
    /** {@code color=blue&color=black} or {@code R=100&G=200}: queries and cookies. */
    FORM_EXPLODED,
    /** {@code .blue,black} or {@code .R,100,G,200}: paths. */
    LABEL,
    /** {@code .blue.black} or {@code .R=100.G=200}: paths. */
    LABEL_EXPLODED,
    /** {@code ;color=blue,black} or {@code ;color=R,100,G,200}: paths. */
    MATRIX,
    /** {@code ;color=blue;color=black} or {@code ;R=100;G=200}: paths. */
    MATRIX_EXPLODED,
    /** {@code color=blue%20black} or {@code color=R%20100%20G%20200}: queries. */
    SPACE_DELIMITED,
    /** {@code color=blue%7Cblack} or {@code color=R%7C100%7CG%7C200}: queries. */
    PIPE_DELIMITED,
    /** {@code color[R]=100&color[G]=200}, brackets percent-encoded: queries, objects only. */
    DEEP_OBJECT,
    /** Not a style but {@code content: application/json}: the value is one JSON text, wherever it stands. */
    JSON;
}
