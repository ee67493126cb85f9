package dev.dovetail.conformance.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Everything that is asked of one value: schemas that hold at once. What they say of one keyword is brought together. */
final class Rules {
    private static final Set<String> OF_OBJECTS = Set.of(
            "properties", "required", "additionalProperties", "patternProperties", "minProperties", "maxProperties");
    private static final Set<String> OF_ARRAYS = Set.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems");
    private static final Set<String> OF_TEXTS = Set.of("pattern", "minLength", "maxLength", "format");
    private static final Set<String> OF_NUMBERS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    private final SchemaTree tree;
    private final List<SchemaTree.Part> parts;
    private final boolean nullKeyword;
    private final boolean impossible;

    Rules(SchemaTree tree, List<SchemaTree.Part> parts, boolean nullKeyword) {
        this(tree, parts, nullKeyword, false);
    }

    private Rules(SchemaTree tree, List<SchemaTree.Part> parts, boolean nullKeyword, boolean impossible) {
        this.tree = tree;
        this.parts = List.copyOf(parts);
        this.nullKeyword = nullKeyword;
        this.impossible = impossible;
    }

    /** No value is allowed. */
    static Rules impossible(SchemaTree tree) {
        return new Rules(tree, List.of(), false, true);
    }

    boolean impossible() {
        return impossible;
    }

    List<SchemaTree.Part> parts() {
        return parts;
    }

    /** The schema that has a keyword, the first of them: where the document says so. */
    Optional<String> place(String keyword) {
        return parts.stream()
                .filter(part -> part.node().has(keyword))
                .flatMap(part -> part.pointer().stream())
                .map(at -> at + "/" + keyword)
                .findFirst();
    }

    boolean has(String keyword) {
        return parts.stream().anyMatch(part -> part.node().has(keyword));
    }

    boolean says(String keyword) {
        return parts.stream().anyMatch(part -> part.node().path(keyword).asBoolean());
    }

    /** The types that are allowed by name, null included; none where no schema names any. */
    Set<String> types() {
        var types = new LinkedHashSet<String>();
        for (var part : parts) {
            var own = types(part.node());
            if (types.isEmpty()) {
                types.addAll(own);
            } else if (!own.isEmpty()) {
                if (types.contains("number") && own.contains("integer") && !own.contains("number")) {
                    types.add("integer");
                    types.remove("number");
                }
                types.removeIf(type -> !own.contains(type) && !(type.equals("integer") && own.contains("number")));
            }
        }
        return types;
    }

    private Set<String> types(JsonNode schema) {
        var types = new LinkedHashSet<String>();
        var type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
        if (nullKeyword && !types.isEmpty() && schema.path("nullable").asBoolean()) {
            types.add("null");
        }
        return types;
    }

    /** The types that are allowed, the most telling first; where none is named, those that the other keywords speak of. */
    List<String> likelyTypes() {
        var named = types();
        var order = List.of("object", "array", "string", "integer", "number", "boolean", "null");
        if (!named.isEmpty()) {
            return order.stream().filter(named::contains).toList();
        }
        var spoken = new ArrayList<String>();
        speaks(OF_OBJECTS, "object", spoken);
        speaks(OF_ARRAYS, "array", spoken);
        speaks(OF_TEXTS, "string", spoken);
        speaks(OF_NUMBERS, "number", spoken);
        return spoken.isEmpty() ? order : spoken;
    }

    private void speaks(Set<String> keywords, String type, List<String> into) {
        if (keywords.stream().anyMatch(this::has)) {
            into.add(type);
        }
    }

    /** Whether the document allows null by name. */
    boolean namesNull() {
        return types().contains("null")
                || enumeration()
                        .filter(values -> values.stream().anyMatch(JsonNode::isNull))
                        .isPresent()
                || choices().stream()
                        .flatMap(choice -> choice.variants().stream())
                        .anyMatch(variant -> types(variant.node()).equals(Set.of("null")));
    }

    /** The values that are listed, those that all lists have. */
    Optional<List<JsonNode>> enumeration() {
        var listed = Optional.<List<JsonNode>>empty();
        for (var part : parts) {
            var own = new ArrayList<JsonNode>();
            part.node().path("enum").forEach(own::add);
            if (part.node().has("const")) {
                own.removeIf(value -> !value.equals(part.node().get("const")));
                if (own.isEmpty()) {
                    own.add(part.node().get("const"));
                }
            }
            if (!own.isEmpty()) {
                listed = Optional.of(listed.map(
                                before -> before.stream().filter(own::contains).toList())
                        .orElse(own));
            }
        }
        return listed;
    }

    /** The lowest that is allowed and the highest, and whether the bounds themselves are left out. */
    Range range() {
        var range = Range.ALL;
        for (var part : parts) {
            range = range.and(Range.of(part.node()));
        }
        return range;
    }

    /** The largest of what schemas say, for keywords that begin with {@code min}; the smallest for the others. */
    OptionalInt count(String keyword) {
        var counts = parts.stream()
                .map(part -> part.node().path(keyword))
                .filter(JsonNode::isNumber)
                .mapToInt(count -> (int) Math.min(count.asLong(), Integer.MAX_VALUE));
        return keyword.startsWith("min") ? counts.max() : counts.min();
    }

    /** What schemas say under a keyword, as texts. */
    List<String> texts(String keyword) {
        return parts.stream()
                .map(part -> part.node().path(keyword))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .distinct()
                .toList();
    }

    List<BigDecimal> steps() {
        return parts.stream()
                .map(part -> part.node().path("multipleOf"))
                .filter(step -> step.isNumber() && step.decimalValue().signum() > 0)
                .map(JsonNode::decimalValue)
                .toList();
    }

    /** Values that the document gives for it: examples, then the default. */
    List<JsonNode> given() {
        var given = new ArrayList<JsonNode>();
        parts.forEach(part -> {
            given.addAll(
                    part.node().path("examples").isArray()
                            ? children(part.node().get("examples"))
                            : List.of());
            if (part.node().has("example")) {
                given.add(part.node().get("example"));
            }
        });
        parts.stream()
                .map(part -> part.node().path("default"))
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .forEach(given::add);
        return given;
    }

    /** The members that have a name, each with all that is asked of it. */
    Map<String, Rules> members() {
        var names = new LinkedHashSet<String>();
        parts.forEach(part -> part.node().path("properties").fieldNames().forEachRemaining(names::add));
        var members = new LinkedHashMap<String, Rules>();
        names.forEach(name -> members.put(name, member(name)));
        return members;
    }

    /** All that is asked of a member of this name, whether or not it is named. */
    Rules member(String name) {
        var schemas = new ArrayList<SchemaTree.Part>();
        for (var part : parts) {
            var before = schemas.size();
            if (part.node().path("properties").has(name)) {
                schemas.add(part.child("properties").child(name));
            }
            part.node().path("patternProperties").fieldNames().forEachRemaining(pattern -> {
                if (found(pattern, name)) {
                    schemas.add(part.child("patternProperties").child(pattern));
                }
            });
            if (schemas.size() == before && part.node().has("additionalProperties")) {
                schemas.add(part.child("additionalProperties"));
            }
        }
        return tree.rules(schemas);
    }

    /** The members that have to be there. */
    Set<String> required() {
        var required = new LinkedHashSet<String>();
        parts.forEach(part -> part.node().path("required").forEach(name -> required.add(name.asText())));
        return required;
    }

    /** Whether a member that nothing names is refused. */
    boolean closed() {
        return parts.stream()
                .anyMatch(part -> isFalse(part.node().path("additionalProperties"))
                        || isFalse(part.node().path("unevaluatedProperties")));
    }

    /** All that is asked of the item at an index. */
    Rules item(int index) {
        var schemas = new ArrayList<SchemaTree.Part>();
        for (var part : parts) {
            if (index < part.node().path("prefixItems").size()) {
                schemas.add(part.child("prefixItems").child(index));
            } else if (part.node().has("items")) {
                schemas.add(part.child("items"));
            }
        }
        return tree.rules(schemas);
    }

    /** One of several schemas that has to hold beside all others. */
    record Choice(SchemaTree.Part owner, String keyword, List<SchemaTree.Part> variants) {}

    /** What is to be chosen: {@code oneOf} and {@code anyOf} of every schema. */
    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var part : parts) {
            for (var keyword : List.of("oneOf", "anyOf")) {
                var variants = new ArrayList<SchemaTree.Part>();
                for (var i = 0; i < part.node().path(keyword).size(); i++) {
                    variants.add(part.child(keyword).child(i));
                }
                if (!variants.isEmpty()) {
                    choices.add(new Choice(part, keyword, variants));
                }
            }
        }
        return choices;
    }

    /** These rules with every choice made as given: one variant for each, in order. */
    Rules choosing(List<SchemaTree.Part> chosen) {
        var all = new ArrayList<>(parts.stream().map(Rules::withoutChoices).toList());
        all.addAll(chosen);
        return tree.rules(all);
    }

    /** The schema without what was chosen from, and without what is a part of its own already. */
    private static SchemaTree.Part withoutChoices(SchemaTree.Part part) {
        if (!part.node().isObject()) {
            return part;
        }
        ObjectNode rest = part.node().deepCopy();
        rest.remove(List.of("oneOf", "anyOf", "allOf", "$ref"));
        return new SchemaTree.Part(part.pointer(), rest);
    }

    /** A schema that asks for a member of this value. */
    static SchemaTree.Part constant(String member, String value) {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.putObject("properties").putObject(member).put("const", value);
        schema.putArray("required").add(member);
        return SchemaTree.Part.madeUp(schema);
    }

    private static boolean isFalse(JsonNode schema) {
        return schema.isBoolean() && !schema.asBoolean();
    }

    private static List<JsonNode> children(JsonNode list) {
        var children = new ArrayList<JsonNode>();
        list.forEach(children::add);
        return children;
    }

    private static boolean found(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
