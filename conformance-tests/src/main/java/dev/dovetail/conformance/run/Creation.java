package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.List;
import java.util.Optional;

/**
 * A request that creates something, with all that is needed to remove it again and without any secret.
 *
 * @param operation the label of the operation
 * @param url where the request goes, without credentials
 * @param mark a text by which what was created can be recognised in a list
 * @param parameter the path parameter that what was created is addressed by
 * @param removal how it is removed, if the document has an operation for that
 * @param schemes where credentials go
 */
record Creation(
        String operation,
        String method,
        String url,
        Optional<String> mark,
        String parameter,
        Optional<Removal> removal,
        List<SecurityScheme> schemes) {
    Creation {
        schemes = List.copyOf(schemes);
    }

    /**
     * A request that removes something.
     *
     * @param url with the parameter in braces where the identifier goes
     */
    record Removal(String method, String url, List<Exchange.Header> headers, Optional<Text> body) {
        Removal {
            headers = List.copyOf(headers);
        }

        /** A body. */
        record Text(String contentType, String text) {}

        /** Where the request goes for what has this identifier. */
        String url(String parameter, String identifier) {
            return url.replace("{" + parameter + "}", Encoding.percent(identifier));
        }
    }
}
