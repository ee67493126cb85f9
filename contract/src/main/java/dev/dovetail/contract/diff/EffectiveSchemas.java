package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import dev.dovetail.contract.source.SourceDocument;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes {@link Effective} schemas of a document's own, each once. */
final class EffectiveSchemas {

    /** How many references in a row are followed: a chain that goes in a circle ends. */
    private static final int DEEPEST = 50;

    private static final String COMPONENTS = "/components/schemas/";

    private final SourceDocument document;
    private final boolean siblings;
    private final Map<List<String>, Effective> known = new HashMap<>();

    EffectiveSchemas(SourceDocument document) {
        this.document = document;
        this.siblings = !document.tree().path("openapi").asText().startsWith("3.0");
    }

    SourceDocument document() {
        return document;
    }

    /** What these schemas assert together. */
    Effective of(List<String> schemas) {
        var found = known.get(schemas);
        if (found == null) {
            found = make(schemas);
            known.put(schemas, found);
        }
        return found;
    }

    /** The schemas behind plain references: the end of the chain. */
    List<String> ends(List<String> schemas) {
        return schemas.stream().map(schema -> end(schema, 0)).distinct().toList();
    }

    private String end(String pointer, int depth) {
        var node = document.at(pointer);
        var only = node.flatMap(schema -> onlyPart(pointer, schema));
        if (only.isPresent() && depth < DEEPEST) {
            return end(only.get(), depth + 1);
        }
        if (node.isEmpty() || !node.get().has("$ref") || (siblings && node.get().size() > 1 && asserts(node.get()))) {
            return pointer;
        }
        return document.follow(pointer) instanceof Resolution.Found found && depth < DEEPEST
                ? end(found.pointer(), depth + 1)
                : pointer;
    }

    /** The one schema of an allOf that has nothing but prose beside it. */
    private static Optional<String> onlyPart(String pointer, JsonNode schema) {
        var parts = schema.path("allOf");
        if (!parts.isArray()
                || parts.size() != 1
                || schema.has("$ref")
                || !parts.get(0).has("$ref")) {
            return Optional.empty();
        }
        for (var member : schema.properties()) {
            if (!member.getKey().equals("allOf") && !Keywords.prose(member.getKey())) {
                return Optional.empty();
            }
        }
        return Optional.of(JsonPointers.child(pointer, "allOf") + "/0");
    }

    private static boolean asserts(JsonNode node) {
        for (var member : node.properties()) {
            var keyword = member.getKey();
            if (!keyword.equals("$ref") && !Keywords.prose(keyword)) {
                return true;
            }
        }
        return false;
    }

    private Effective make(List<String> schemas) {
        var collected = new SchemaCollector(document, siblings);
        var seen = new LinkedHashSet<String>();
        schemas.forEach(schema -> collected.collect(schema, seen));
        return collected.effective(schemas.isEmpty() ? "" : end(schemas.get(0), 0));
    }

    /** The name of the component that this is, by the pointer. */
    static String componentName(String pointer) {
        return pointer.startsWith(COMPONENTS) && pointer.indexOf('/', COMPONENTS.length()) < 0
                ? JsonPointers.last(pointer)
                : "";
    }
}
