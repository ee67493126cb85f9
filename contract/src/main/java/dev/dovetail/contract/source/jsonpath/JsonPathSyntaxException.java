package dev.dovetail.contract.source.jsonpath;

/** A text that is no JSONPath query, or one of a kind that is not supported. */
public final class JsonPathSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The text is wrong at this place.
     *
     * @param position counted from 1
     */
    JsonPathSyntaxException(String problem, int position) {
        super(problem + " at character " + position);
    }
}
