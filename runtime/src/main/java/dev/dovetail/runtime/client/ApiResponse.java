package dev.dovetail.runtime.client;

import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.parameter.DeclaredHeader;
import dev.dovetail.runtime.parameter.ParameterReadException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
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

    /**
     * A header that the document declares; empty where the answer does not have it.
     *
     * @throws ApiDecodeException when its text is no value of the declared type
     */
    public <H> Optional<H> header(DeclaredHeader<H> declared) {
        try {
            return declared.read(headers.allValues(declared.name()), JsonCodec.lenient());
        } catch (ParameterReadException e) {
            // without the cause, whose message may repeat what the server sent
            throw new ApiDecodeException(
                    "an answer " + status + " has a header that does not fit: " + declared.name(),
                    status,
                    headers,
                    "",
                    e.violations());
        }
    }

    /** The status only: headers and bodies can hold what is not for a log. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + "]";
    }
}
