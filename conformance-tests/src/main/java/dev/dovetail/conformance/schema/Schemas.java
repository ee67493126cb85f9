package dev.dovetail.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InvalidSchemaException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.dovetail.contract.Contract;
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

    private final SchemaRegistry registry;
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
        var dialect = contract.api().openapi().startsWith("3.0") ? Dialects.getOpenApi30() : Dialects.getOpenApi31();
        this.registry = SchemaRegistry.withDialect(
                dialect,
                builder -> builder.schemaRegistryConfig(config)
                        .schemas(Map.of(DOCUMENT, contract.tree().toString())));
    }

    /**
     * What is wrong with a value.
     *
     * @param pointer the schema's JSON Pointer in the document
     * @return empty if the schema itself cannot be used
     */
    public Optional<List<Error>> errors(String pointer, JsonNode value, Way way) {
        try {
            var schema = compiled.computeIfAbsent(
                    pointer, at -> registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + fragment(at))));
            return Optional.of(schema.validate(
                    value,
                    context -> context.executionConfig(config -> {
                        if (way == Way.SENT) {
                            config.readOnly(Boolean.TRUE);
                        } else {
                            config.writeOnly(Boolean.TRUE);
                        }
                    })));
        } catch (InvalidSchemaException e) {
            return Optional.empty();
        } catch (SchemaException e) {
            return Optional.empty();
        }
    }

    /** A JSON Pointer as the fragment of an address (RFC 6901, 6). */
    private static String fragment(String pointer) {
        return pointer.replace("%", "%25")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace(" ", "%20")
                .replace("\"", "%22");
    }
}
