package dev.dovetail.conformance.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Response;
import java.util.Locale;
import java.util.Optional;

/** An exchange, and the operation that it was with. */
record Observation(Operation operation, Exchange exchange) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the document has for the status. */
    Optional<Response> response() {
        return operation.response(exchange.status());
    }

    /** The media type of the answer, in small letters and without parameters. */
    Optional<String> mediaType() {
        return exchange.responseHeaders().stream()
                .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
                .map(header -> header.value().split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    /** What the document has for the body of the answer, by media type. */
    Optional<Content> content() {
        return response().stream()
                .flatMap(response -> response.contents().stream())
                .filter(content -> mediaType()
                        .map(type ->
                                content.mediaType().toLowerCase(Locale.ROOT).startsWith(type))
                        .orElse(false))
                .findFirst();
    }

    /** The body as JSON; empty where it is something else, or was cut. */
    Optional<JsonNode> body() {
        return exchange.responseBody().flatMap(text -> {
            try {
                return Optional.ofNullable(JSON.readTree(text)).filter(node -> !node.isMissingNode());
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        });
    }
}
