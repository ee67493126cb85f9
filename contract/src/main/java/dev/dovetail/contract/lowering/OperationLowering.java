package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Event;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import dev.dovetail.contract.model.RequestBody;
import dev.dovetail.contract.model.Response;
import dev.dovetail.contract.model.SecurityRequirement;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers one method on one path (Operation Object). */
final class OperationLowering {

    private final LoweringContext context;
    private final ParameterLowering parameters;
    private final ContentLowering contents;
    private final ResponseLowering responses;
    private final SecurityRequirementLowering security;

    OperationLowering(LoweringContext context, SchemaLowering schemas) {
        this.context = context;
        this.contents = new ContentLowering(context, schemas);
        this.parameters = new ParameterLowering(context, schemas, contents);
        this.responses = new ResponseLowering(context, new HeaderLowering(context, schemas, contents), contents);
        this.security = new SecurityRequirementLowering(context);
    }

    /** The operation at this pointer; empty where the parser made nothing of it. */
    Optional<Operation> lower(HttpMethod method, PathTemplate path, String pointer) {
        return lower(method, path, pointer, Optional.empty());
    }

    /** The same for what the API's owner sends. The document's security is about those who call the API, not about these. */
    Optional<Operation> lowerEvent(HttpMethod method, PathTemplate path, String pointer, Event event) {
        if (context.at(pointer).filter(node -> node.has("callbacks")).isPresent()) {
            context.omission(
                    JsonPointers.child(pointer, "callbacks"),
                    "callbacks of what is itself sent by the API's owner are not honoured: no code is made for them");
        }
        return lower(method, path, pointer, Optional.of(event));
    }

    private Optional<Operation> lower(HttpMethod method, PathTemplate path, String pointer, Optional<Event> event) {
        var node = context.at(pointer);
        return node.flatMap(context.frame()::operation).map(operation -> {
            omissions(pointer, node.get(), event);
            return new Operation(
                    Optional.ofNullable(operation.getOperationId()).filter(id -> !id.isBlank()),
                    method,
                    path,
                    operation.getTags() == null ? List.of() : operation.getTags(),
                    parameters.lower(JsonPointers.parent(pointer), pointer, path),
                    requestBody(pointer),
                    responses(pointer),
                    event.isPresent() && !node.get().has("security")
                            ? SecurityRequirement.NONE
                            : security.lower(pointer),
                    DocsLowering.of(operation.getSummary(), operation.getDescription(), operation.getDeprecated()),
                    context.location(pointer),
                    event);
        });
    }

    private void omissions(String pointer, JsonNode operation, Optional<Event> event) {
        if (operation.has("servers") && event.isEmpty()) {
            context.omission(
                    JsonPointers.child(pointer, "servers"),
                    "servers of a single operation are not honoured: it is called on the document's servers");
        }
    }

    private Optional<RequestBody> requestBody(String operation) {
        var pointer = JsonPointers.child(operation, "requestBody");
        return context.follow(pointer)
                .flatMap(found -> context.frame()
                        .requestBody(found.node())
                        .map(body -> new RequestBody(
                                Boolean.TRUE.equals(body.getRequired()),
                                contents.lower(JsonPointers.child(found.pointer(), "content")),
                                DocsLowering.of(body.getDescription()),
                                context.location(found.pointer()))));
    }

    private List<Response> responses(String operation) {
        var pointer = JsonPointers.child(operation, "responses");
        var lowered = new ArrayList<Response>();
        context.at(pointer)
                .ifPresent(node -> node.properties()
                        .forEach(response -> responses
                                .lower(response.getKey(), JsonPointers.child(pointer, response.getKey()))
                                .ifPresent(lowered::add)));
        return lowered;
    }
}
