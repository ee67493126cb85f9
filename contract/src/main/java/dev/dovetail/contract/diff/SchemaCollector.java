package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.dovetail.contract.diff.Effective.Additional;
import dev.dovetail.contract.diff.Effective.Keyword;
import dev.dovetail.contract.diff.Effective.Union;
import dev.dovetail.contract.diff.Effective.Values;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import dev.dovetail.contract.source.SourceDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects what schemas assert that hold at once. */
final class SchemaCollector {

    private static final Set<String> STRUCTURE = Set.of(
            "$ref",
            "type",
            "nullable",
            "enum",
            "const",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "allOf",
            "oneOf",
            "anyOf");

    private final SourceDocument document;
    private final boolean siblings;

    private Optional<Set<String>> types = Optional.empty();
    private boolean nullAllowed;
    private boolean nullForced;
    private boolean nullForbidden;
    private final Map<String, Keyword> keywords = new LinkedHashMap<>();
    private Optional<Values> values = Optional.empty();
    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final Set<String> required = new TreeSet<>();
    private Additional additional = new Additional.Open();
    private final List<String> items = new ArrayList<>();
    private final List<Union> unions = new ArrayList<>();
    private boolean excluded;
    private boolean nothing;

    SchemaCollector(SourceDocument document, boolean siblings) {
        this.document = document;
        this.siblings = siblings;
    }

    void collect(String pointer, Set<String> seen) {
        var node = document.at(pointer);
        if (node.isEmpty() || !seen.add(pointer)) {
            return;
        }
        var schema = node.get();
        if (schema.isBoolean()) {
            nothing |= !schema.booleanValue();
        }
        if (!schema.isObject()) {
            return;
        }
        if (schema.has("$ref")) {
            if (document.follow(pointer) instanceof Resolution.Found found) {
                collect(found.pointer(), seen);
            }
            if (!siblings) {
                return;
            }
        }
        children(pointer, schema, "allOf").forEach(part -> collect(part, seen));
        own(pointer, schema);
        alternatives(pointer, schema, "oneOf", seen);
        alternatives(pointer, schema, "anyOf", seen);
    }

    private static List<String> children(String pointer, JsonNode schema, String keyword) {
        var children = new ArrayList<String>();
        for (var i = 0; i < schema.path(keyword).size() && schema.get(keyword).isArray(); i++) {
            children.add(JsonPointers.child(JsonPointers.child(pointer, keyword), i));
        }
        return children;
    }

    private void own(String pointer, JsonNode schema) {
        types(schema);
        listed(pointer, schema);
        for (var member : schema.path("properties").properties()) {
            members.computeIfAbsent(member.getKey(), name -> new ArrayList<>())
                    .add(JsonPointers.child(pointer + "/properties", member.getKey()));
        }
        if (schema.path("required").isArray()) {
            schema.get("required").forEach(name -> required.add(name.asText()));
        }
        additional(pointer, schema);
        if (schema.path("items").isObject() || schema.path("items").isBoolean()) {
            items.add(JsonPointers.child(pointer, "items"));
        }
        for (var member : schema.properties()) {
            if (!STRUCTURE.contains(member.getKey())) {
                merge(member.getKey(), new Keyword(member.getValue(), JsonPointers.child(pointer, member.getKey())));
            }
        }
    }

    private void types(JsonNode schema) {
        var own = new TreeSet<String>();
        var type = schema.path("type");
        if (type.isTextual()) {
            own.add(type.textValue());
        } else if (type.isArray()) {
            type.forEach(each -> own.add(each.asText()));
        }
        var withNull =
                own.remove("null") || (!siblings && schema.path("nullable").asBoolean(false));
        nullAllowed |= withNull;
        nullForced |= !siblings && schema.path("nullable").asBoolean(false);
        if (type.isMissingNode()) {
            return;
        }
        nullForbidden |= !withNull;
        var common = types.map(before -> both(before, own)).orElse(own);
        excluded |= common.isEmpty() && !own.isEmpty();
        types = Optional.of(common);
    }

    /** The types that two lists have in common; a whole number is a number. */
    private static Set<String> both(Set<String> one, Set<String> other) {
        var common = new TreeSet<String>();
        for (var type : one) {
            if (other.contains(type) || (type.equals("integer") && other.contains("number"))) {
                common.add(type);
            } else if (type.equals("number") && other.contains("integer")) {
                common.add("integer");
            }
        }
        return common;
    }

    private void listed(String pointer, JsonNode schema) {
        if (schema.has("const")) {
            values(List.of(schema.get("const")), JsonPointers.child(pointer, "const"), true);
        }
        if (schema.path("enum").isArray()) {
            var list = new ArrayList<JsonNode>();
            schema.get("enum").forEach(list::add);
            values(list, JsonPointers.child(pointer, "enum"), false);
        }
    }

    private void values(List<JsonNode> all, String pointer, boolean constant) {
        var kept = new ArrayList<JsonNode>(new LinkedHashSet<>(all));
        if (kept.removeIf(JsonNode::isNull)) {
            nullAllowed = true;
            nullForced |= !siblings;
        }
        values = Optional.of(values.map(before -> {
                    kept.retainAll(before.values());
                    return new Values(kept, before.pointer(), before.constant() || constant);
                })
                .orElseGet(() -> new Values(kept, pointer, constant)));
    }

    private void additional(String pointer, JsonNode schema) {
        var node = schema.path("additionalProperties");
        var place = JsonPointers.child(pointer, "additionalProperties");
        if (node.isBoolean() && !node.booleanValue()) {
            additional = new Additional.Closed(place);
        } else if (node.isObject() && !node.isEmpty() && !(additional instanceof Additional.Closed)) {
            var schemas = new ArrayList<String>();
            if (additional instanceof Additional.Typed typed) {
                schemas.addAll(typed.schemas());
            }
            schemas.add(place);
            additional = new Additional.Typed(List.copyOf(schemas));
        }
    }

    private void merge(String name, Keyword keyword) {
        if (keyword.value().equals(BooleanNode.FALSE) && !name.startsWith("unevaluated")) {
            return;
        }
        var before = keywords.get(name);
        if (before == null || Stricter.than(name, before.value(), keyword.value())) {
            keywords.put(name, keyword);
        }
    }

    private void alternatives(String pointer, JsonNode schema, String kind, Set<String> seen) {
        var all = children(pointer, schema, kind);
        var kept = all.stream()
                .filter(each -> !isNull(each, new LinkedHashSet<>()))
                .toList();
        if (kept.size() < all.size()) {
            nullForced = true;
        }
        var constants = constants(kept);
        if (!constants.isEmpty()) {
            values(constants, JsonPointers.child(pointer, kind), false);
        } else if (kept.size() == 1) {
            collect(kept.get(0), seen);
        } else if (!kept.isEmpty()) {
            unions.add(new Union(
                    kind,
                    JsonPointers.child(pointer, kind),
                    kept.stream().map(List::of).toList()));
        }
    }

    /** The values where every alternative is a constant: another way to list them. */
    private List<JsonNode> constants(List<String> alternatives) {
        var constants = new ArrayList<JsonNode>();
        for (var alternative : alternatives) {
            document.at(alternative).map(node -> node.get("const")).ifPresent(constants::add);
        }
        return constants.size() == alternatives.size() && constants.size() > 1 ? constants : List.of();
    }

    private boolean isNull(String pointer, Set<String> seen) {
        var resolved = document.follow(pointer);
        if (!(resolved instanceof Resolution.Found found) || !seen.add(found.pointer())) {
            return false;
        }
        var node = found.node();
        var type = node.path("type");
        var listed = node.path("enum");
        return type.asText().equals("null")
                || (type.isArray() && type.size() == 1 && type.get(0).asText().equals("null"))
                || (node.has("const") && node.get("const").isNull())
                || (listed.isArray() && listed.size() == 1 && listed.get(0).isNull());
    }

    Effective effective(String pointer) {
        var known = types.orElseGet(this::impliedTypes);
        var nullable = nullForced || (nullAllowed && !nullForbidden);
        // Types that exclude each other, not the one type null.
        var never = nothing || (excluded && !nullable);
        return new Effective(
                pointer,
                known,
                nullable,
                Map.copyOf(keywords),
                values,
                members,
                required,
                additional,
                List.copyOf(items),
                List.copyOf(unions),
                never);
    }

    /** Authors leave the type out where other keywords tell it. */
    private Set<String> impliedTypes() {
        if (!members.isEmpty() || !(additional instanceof Additional.Open)) {
            return Set.of("object");
        }
        if (!items.isEmpty()) {
            return Set.of("array");
        }
        return values.map(list -> {
                    var implied = new TreeSet<String>();
                    list.values().forEach(value -> implied.add(JsonTypes.of(value)));
                    return (Set<String>) implied;
                })
                .orElse(Set.of());
    }
}
