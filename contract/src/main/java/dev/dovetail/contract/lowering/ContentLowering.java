package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lowers a body in its media types (the map {@code content} of Media Type Objects). */
final class ContentLowering {

    private final LoweringContext context;
    private final SchemaLowering schemas;

    ContentLowering(LoweringContext context, SchemaLowering schemas) {
        this.context = context;
        this.schemas = schemas;
    }

    /** The contents in the map at this pointer; none where there is no such map. */
    List<Content> lower(String pointer) {
        var lowered = new ArrayList<Content>();
        context.at(pointer)
                .ifPresent(contents -> contents.properties().forEach(entry -> {
                    if (!entry.getKey().startsWith("x-")) {
                        var at = JsonPointers.child(pointer, entry.getKey());
                        context.follow(at)
                                .filter(found ->
                                        context.frame().mediaType(found.node()).isPresent())
                                .ifPresent(
                                        found -> lowered.add(content(entry.getKey(), found.pointer(), found.node())));
                    }
                }));
        return lowered;
    }

    private Content content(String mediaType, String pointer, JsonNode node) {
        unhonoured(pointer, node);
        var schema = JsonPointers.child(pointer, "schema");
        var present = node.has("schema");
        var octets = octets(mediaType);
        return new Content(
                mediaType,
                octets && (!present || saysNothing(node.get("schema")))
                        ? Optional.of(new TypeRef.Binary())
                        : present ? Optional.of(schemas.use(schema)) : Optional.empty(),
                present ? Optional.of(schemas.resolved(schema)) : Optional.empty(),
                new EncodingLowering(context).lower(pointer, essence(mediaType)),
                examples(pointer, node),
                context.location(pointer));
    }

    /** What OpenAPI 3.2 adds to the Media Type Object. */
    private void unhonoured(String pointer, JsonNode node) {
        if (node.has("itemSchema")) {
            context.omission(
                    JsonPointers.child(pointer, "itemSchema"),
                    "'itemSchema' is not honoured: items are any JSON value, the data of events is a text",
                    "describe an item, or the list of all, by schema");
        }
        for (var keyword : List.of("itemEncoding", "prefixEncoding")) {
            if (node.has(keyword)) {
                context.omission(
                        JsonPointers.child(pointer, keyword),
                        "'" + keyword + "' is not honoured: the parts are sent and read as if it were not there");
            }
        }
    }

    private static String essence(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** In 3.1 a body of octets has an empty schema or none (OpenAPI 3.1, Considerations for File Uploads). */
    private static boolean saysNothing(JsonNode schema) {
        return schema.isObject() && schema.isEmpty();
    }

    private static boolean octets(String mediaType) {
        var essence = essence(mediaType);
        var known = essence.endsWith("json")
                || essence.endsWith("xml")
                || essence.startsWith("text/")
                || essence.startsWith("multipart/")
                || essence.equals("application/x-www-form-urlencoded")
                || essence.equals("*/*");
        return !known;
    }

    private List<JsonNode> examples(String pointer, JsonNode node) {
        var examples = new ArrayList<JsonNode>();
        if (node.has("example")) {
            examples.add(node.get("example"));
        }
        var named = JsonPointers.child(pointer, "examples");
        for (var entry : node.path("examples").properties()) {
            context.follow(JsonPointers.child(named, entry.getKey()))
                    .map(found -> found.node().get("value"))
                    .ifPresent(examples::add);
        }
        return examples;
    }
}
