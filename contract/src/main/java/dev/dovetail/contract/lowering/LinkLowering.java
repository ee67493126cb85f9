package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Link;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.SourceDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers the links of a response (Link Object). */
final class LinkLowering {

    private final LoweringContext context;

    LinkLowering(LoweringContext context) {
        this.context = context;
    }

    /** The links at this pointer; those that lead out of the document, or nowhere, are left out. */
    List<Link> lower(String pointer) {
        var links = new ArrayList<Link>();
        context.at(pointer)
                .ifPresent(node -> node.properties()
                        .forEach(entry -> lower(entry.getKey(), JsonPointers.child(pointer, entry.getKey()))
                                .ifPresent(links::add)));
        return links;
    }

    private Optional<Link> lower(String name, String pointer) {
        return context.follow(pointer)
                .flatMap(found -> target(found.node())
                        .map(target -> new Link(
                                name,
                                target,
                                parameters(found.node().path("parameters")),
                                context.location(found.pointer()))));
    }

    private Optional<Link.Target> target(JsonNode link) {
        var id = link.path("operationId");
        if (id.isTextual()) {
            return Optional.of(new Link.Target.ById(id.textValue()));
        }
        var ref = link.path("operationRef");
        return ref.isTextual()
                ? SourceDocument.pointer(ref.textValue())
                        .flatMap(context::follow)
                        .map(found -> new Link.Target.ByPlace(found.pointer()))
                : Optional.empty();
    }

    private static Map<String, String> parameters(JsonNode node) {
        var parameters = new LinkedHashMap<String, String>();
        node.properties().forEach(entry -> {
            if (entry.getValue().isValueNode()) {
                parameters.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return parameters;
    }
}
