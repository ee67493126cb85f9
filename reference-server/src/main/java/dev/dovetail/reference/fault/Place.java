package dev.dovetail.reference.fault;

import java.util.regex.Pattern;

/** An operation, to tell which requests are for it. */
record Place(String method, Pattern path) {

    /**
     * An operation below the project.
     *
     * @param path with names in braces where a segment varies: {@code /subscriptions/{id}/}
     */
    static Place of(String method, String path) {
        return new Place(method, Pattern.compile("/api/environments/[^/]+" + path.replaceAll("\\{[^}]*}", "[^/]+")));
    }

    boolean is(BufferedRequest request) {
        return method.equals(request.method())
                && path.matcher(request.rawPath()).matches();
    }

    /** A fault at this operation only; elsewhere the correct server answers. */
    Distortion only(Distortion distortion) {
        return (request, correct) -> is(request) ? distortion.distort(request, correct) : correct.answer(request);
    }
}
