package dev.dovetail.runtime.client;

import java.net.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A success with what surrounds its body.
 *
 * @param body null where the document declares no body, or the server sent JSON {@code null}
 */
public record ApiResponse<T>(
        int status, HttpHeaders headers, @Nullable T body) {

    /**
     * The body where there has to be one.
     *
     * @throws ApiDecodeException when there is none: the server sent JSON {@code null} instead
     */
    public T requiredBody() {
        if (body == null) {
            throw new ApiDecodeException(
                    "an answer " + status + " has null for its body, where the document declares a value",
                    status,
                    headers,
                    "null",
                    List.of());
        }
        return body;
    }

    /** The status only: headers and bodies can hold what is not for a log. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + "]";
    }
}
