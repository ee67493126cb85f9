package dev.dovetail.contract.model;

import dev.dovetail.contract.diagnostics.Location;
import java.util.List;
import java.util.Optional;

/**
 * One method on one path (Operation Object).
 *
 * @param operationId as the document has it
 * @param tags as the document has them, in its order
 * @param parameters those of the path item first, unless overridden, then the operation's own
 * @param responses in document order
 * @param security the operation's own, or the document's; of an event only its own
 * @param event present where the API's owner sends the request: the path is then one that the receiver may choose
 */
public record Operation(
        Optional<String> operationId,
        HttpMethod method,
        PathTemplate path,
        List<String> tags,
        List<Parameter> parameters,
        Optional<RequestBody> requestBody,
        List<Response> responses,
        SecurityRequirement security,
        Docs docs,
        Location origin,
        Optional<Event> event) {

    /** An operation that the API serves. */
    public Operation(
            Optional<String> operationId,
            HttpMethod method,
            PathTemplate path,
            List<String> tags,
            List<Parameter> parameters,
            Optional<RequestBody> requestBody,
            List<Response> responses,
            SecurityRequirement security,
            Docs docs,
            Location origin) {
        this(
                operationId,
                method,
                path,
                tags,
                parameters,
                requestBody,
                responses,
                security,
                docs,
                origin,
                Optional.empty());
    }

    public Operation {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
    }

    /** What the operation is called in reports: its operationId, or method and path. */
    public String label() {
        return operationId.orElseGet(() -> method + " " + path);
    }

    /** The response that a status code falls under: exact before range before default. */
    public Optional<Response> response(int statusCode) {
        return find(statusCode, Status.Exact.class)
                .or(() -> find(statusCode, Status.Range.class))
                .or(() -> find(statusCode, Status.Default.class));
    }

    private Optional<Response> find(int statusCode, Class<? extends Status> kind) {
        return responses.stream()
                .filter(response -> kind.isInstance(response.status()))
                .filter(response -> response.status().covers(statusCode))
                .findFirst();
    }
}
