package dev.dovetail.conformance.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema of the configuration file, for editors and for people. */
public final class SettingsSchema implements Form.Visitor<ObjectNode> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SettingsSchema() {}

    /** The schema as JSON, indented. */
    public static String text() {
        var schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "dovetail.yaml")
                .put("description", "What a document does not say about a server: docs/configuration.md explains it.");
        schema.setAll(Settings.form().accept(new SettingsSchema()));
        try {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }

    @Override
    public ObjectNode text(Form.Text form) {
        var schema = JSON.objectNode();
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema;
    }

    @Override
    public ObjectNode whole(Form.Whole form) {
        var schema = JSON.objectNode().put("type", "integer").put("minimum", form.least());
        return form.most() == Long.MAX_VALUE ? schema : schema.put("maximum", form.most());
    }

    @Override
    public ObjectNode flag(Form.Flag form) {
        return JSON.objectNode().put("type", "boolean");
    }

    @Override
    public ObjectNode span(Form.Span form) {
        return JSON.objectNode().put("type", "string").put("pattern", Spans.PATTERN);
    }

    @Override
    public ObjectNode choice(Form.Choice form) {
        var schema = JSON.objectNode();
        var words = schema.putArray("enum");
        form.words().forEach(words::add);
        return schema;
    }

    @Override
    public ObjectNode listOf(Form.ListOf form) {
        var schema = JSON.objectNode().put("type", "array");
        schema.set("items", form.item().accept(this));
        return schema;
    }

    @Override
    public ObjectNode named(Form.Named form) {
        var schema = JSON.objectNode().put("type", "object");
        schema.putObject("propertyNames").put("description", "The name of " + form.name() + ".");
        schema.set("additionalProperties", form.value().accept(this));
        return schema;
    }

    @Override
    public ObjectNode keys(Form.Keys form) {
        var schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        for (var key : form.keys()) {
            var property = JSON.objectNode().put("description", key.says());
            property.setAll(key.form().accept(this));
            properties.set(key.name(), property);
        }
        return schema;
    }

    @Override
    public ObjectNode either(Form.Either form) {
        var schema = JSON.objectNode();
        var anyOf = schema.putArray("anyOf");
        form.forms().forEach(one -> anyOf.add(one.accept(this)));
        return schema;
    }

    @Override
    public ObjectNode anything(Form.Anything form) {
        return JSON.objectNode();
    }
}
