package dev.dovetail.runtime.client;

import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A success with what surrounds its body.
 *
 * @param body null where the document declares no body, or the server sent JSON {@code null}
 */
public record ApiResponse<T>(
        int status, HttpHeaders headers, @Nullable T body) {

    /** The status only: headers and bodies can hold what is not for a log. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + "]";
    }
}
