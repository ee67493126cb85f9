package dev.dovetail.runtime.parameter;

/**
 * How a parameter's value becomes text: {@code style}, {@code explode} and {@code allowReserved} of the Parameter Object in one.
 *
 * <p>A scalar is written the same way exploded or not. Where the standard gives a style no meaning for a scalar ({@link #SPACE_DELIMITED},
 * {@link #PIPE_DELIMITED}, {@link #DEEP_OBJECT}), a scalar is written as in {@link #FORM}.
 *
 * <p>With reserved characters as they are (RFC 6570, section 3.2.3), {@code : / ? @ ! $ ' ( ) * , ; =} stand for themselves where they
 * separate nothing, and so does an escape such as {@code %2F}. What would end the value or is not allowed in a query is escaped
 * all the same: {@code & + # [ ]}.
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
    /** {@link #FORM} with reserved characters as they are. */
    FORM_RESERVED,
    /** {@link #FORM_EXPLODED} with reserved characters as they are. */
    FORM_EXPLODED_RESERVED,
    /** {@link #SPACE_DELIMITED} with reserved characters as they are. */
    SPACE_DELIMITED_RESERVED,
    /** {@link #PIPE_DELIMITED} with reserved characters as they are. */
    PIPE_DELIMITED_RESERVED,
    /** {@link #DEEP_OBJECT} with reserved characters as they are. */
    DEEP_OBJECT_RESERVED,
    /** Not a style but {@code content: application/json}: the value is one JSON text, wherever it stands. */
    JSON;

    /** The style without {@code allowReserved}, which changes how a value is written and not how it is read. */
    Style plain() {
        return switch (this) {
            case FORM_RESERVED -> FORM;
            case FORM_EXPLODED_RESERVED -> FORM_EXPLODED;
            case SPACE_DELIMITED_RESERVED -> SPACE_DELIMITED;
            case PIPE_DELIMITED_RESERVED -> PIPE_DELIMITED;
            case DEEP_OBJECT_RESERVED -> DEEP_OBJECT;
            default -> this;
        };
    }
}
