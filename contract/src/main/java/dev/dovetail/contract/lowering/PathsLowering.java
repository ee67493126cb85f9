package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lowers the operations of all paths (Paths Object, Path Item Object). */
final class PathsLowering {

    private static final Map<String, HttpMethod> METHODS = Stream.of(HttpMethod.values())
            .collect(Collectors.toUnmodifiableMap(method -> method.name().toLowerCase(Locale.ROOT), method -> method));

    private final LoweringContext context;
    private final OperationLowering operations;

    PathsLowering(LoweringContext context, SchemaLowering schemas) {
        this.context = context;
        this.operations = new OperationLowering(context, schemas);
    }

    List<Operation> lower() {
        var lowered = new ArrayList<Operation>();
        for (var path : context.source().tree().path("paths").properties()) {
            if (!path.getKey().startsWith("x-")) {
                path(path.getKey(), JsonPointers.child("/paths", path.getKey()), lowered);
            }
        }
        return lowered;
    }

    /** What the API's owner sends: webhooks, then the callbacks of these operations. */
    List<Operation> events(List<Operation> asking) {
        var lowering = new EventLowering(context, operations);
        var events = new ArrayList<>(lowering.webhooks());
        events.addAll(lowering.callbacks(asking));
        return events;
    }

    /** The fields of a Path Item Object that are operations, in document order. */
    static Map<String, HttpMethod> methods(JsonNode item) {
        var methods = new LinkedHashMap<String, HttpMethod>();
        item.properties()
                .forEach(field -> Optional.ofNullable(METHODS.get(field.getKey()))
                        .ifPresent(method -> methods.put(field.getKey(), method)));
        return methods;
    }

    private void path(String path, String pointer, List<Operation> lowered) {
        if (!path.startsWith("/") || path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
            context.omission(
                    pointer,
                    "'" + path + "' is no path: its operations are left out",
                    "begin it with a slash, and describe a query by parameters");
            return;
        }
        context.at(pointer)
                .filter(item -> item.has("$ref") && item.size() > 1)
                .ifPresent(item -> context.omission(
                        pointer,
                        "what stands beside the $ref of a path is not honoured: only what it refers to counts"));
        context.follow(pointer)
                .ifPresent(item -> pathItem(new PathTemplate(path), item.pointer(), item.node(), lowered));
    }

    private void pathItem(PathTemplate path, String pointer, JsonNode item, List<Operation> lowered) {
        if (item.has("servers")) {
            context.omission(
                    JsonPointers.child(pointer, "servers"),
                    "servers of a single path are not honoured: its operations are called on the document's servers");
        }
        for (var field : List.of("query", "additionalOperations")) {
            if (item.path(field).isObject()) {
                context.omission(
                        JsonPointers.child(pointer, field),
                        "'" + field + "' of a path is not honoured: no code is made for operations of other methods");
            }
        }
        methods(item)
                .forEach((field, method) -> operations
                        .lower(method, path, JsonPointers.child(pointer, field))
                        .ifPresent(lowered::add));
    }
}
