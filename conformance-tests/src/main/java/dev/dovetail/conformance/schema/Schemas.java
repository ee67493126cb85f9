package dev.dovetail.conformance.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InvalidSchemaException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.source.SourceDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of a document, each compiled once: JSON Schema 2020-12 as OpenAPI 3.1 extends it, or the dialect of OpenAPI 3.0
 * with its {@code nullable}. Formats are asserted. Thread-safe.
 */
public final class Schemas {
    private static final String DOCUMENT = "urn:dovetail:document";

    private static final int LONGEST_TRAIL = 8;

    private final SourceDocument source;
    private final JsonNode tree;
    private final Schema document;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /** Which way a value travels: that decides about members of one direction. */
    public enum Way {
        /** readOnly members need not and must not be there. */
        SENT,
        /** writeOnly members need not and must not be there. */
        ANSWERED
    }

    /** The schemas of this document. */
    public Schemas(Contract contract) {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .preloadSchema(false)
                .build();
        var published = contract.api().openapi().startsWith("3.0") ? Dialects.getOpenApi30() : Dialects.getOpenApi31();
        var dialect = Dialect.builder(published).format(new DateTimes()).build();
        this.source = contract.source();
        this.tree = contract.tree();
        var registry = SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config));
        // The document as a whole, once: to ask the registry for a part of it is to have all of it read anew.
        this.document = registry.getSchema(SchemaLocation.of(DOCUMENT), contract.tree());
    }

    /**
     * What is wrong with a value.
     *
     * @param pointer the schema's JSON Pointer in the document
     * @return empty if the schema itself cannot be used
     */
    public Optional<List<Error>> errors(String pointer, JsonNode value, Way way) {
        try {
            var schema = compiled.computeIfAbsent(pointer, at -> document.getRefSchema(SchemaLocation.Fragment.of(at)));
            var errors = schema.validate(
                    value,
                    context -> context.executionConfig(config -> {
                        if (way == Way.SENT) {
                            config.readOnly(Boolean.TRUE);
                        } else {
                            config.writeOnly(Boolean.TRUE);
                        }
                    }));
            return Optional.of(
                    errors.stream().filter(error -> !ofTheOtherWay(error, way)).toList());
        } catch (InvalidSchemaException e) {
            return Optional.empty();
        } catch (SchemaException e) {
            return Optional.empty();
        }
    }

    /** Where the document has the keyword that a value does not satisfy. */
    public Location place(Error error) {
        return source.location(error.getSchemaLocation().getFragment().toString());
    }

    /** The validator does not see that a missing member is of one direction when only what it refers to says so. */
    private boolean ofTheOtherWay(Error error, Way way) {
        if (!"required".equals(error.getKeyword()) || error.getProperty() == null) {
            return false;
        }
        var fragment = error.getSchemaLocation().getFragment().toString();
        var properties = fragment.substring(0, fragment.lastIndexOf('/') + 1) + "properties";
        var schema = tree.at(JsonPointer.compile(properties)).path(error.getProperty());
        for (var i = 0; i < LONGEST_TRAIL; i++) {
            if (schema.path(way == Way.SENT ? "readOnly" : "writeOnly").asBoolean()) {
                return true;
            }
            var reference = schema.path("$ref").asText();
            if (!reference.startsWith("#/")) {
                return false;
            }
            schema = tree.at(JsonPointer.compile(reference.substring(1)));
        }
        return false;
    }
}
