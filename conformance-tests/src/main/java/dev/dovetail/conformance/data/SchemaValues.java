package dev.dovetail.conformance.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.schema.SchemaMessage;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.contract.Contract;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values for the schemas of a document, as a request may have them. Every value is one that the validator agrees with.
 * Thread-safe.
 */
public final class SchemaValues {
    private final SchemaTree tree;
    private final Fit fit;
    private final Texts texts;
    private final Values values;
    private final Map<String, Optional<JsonNode>> smallest = new ConcurrentHashMap<>();

    /**
     * Values for the schemas of this document.
     *
     * @param seed what picks among values that are as good as one another
     */
    public SchemaValues(Contract contract, Schemas schemas, long seed) {
        this.tree = new SchemaTree(contract.tree(), contract.api().openapi());
        this.fit = new Fit(schemas);
        this.texts = new Texts(new Patterns(seed));
        this.values = new Values(fit, texts);
    }

    /**
     * A value with no more than it needs; empty where none can be made.
     *
     * @param pointer the schema's JSON Pointer in the document
     */
    public Optional<JsonNode> smallest(String pointer) {
        return smallest.computeIfAbsent(
                        pointer, at -> tree.rules(at).flatMap(values::smallest).filter(value -> fit.fits(at, value)))
                .map(JsonNode::deepCopy);
    }

    /** An object with its optional members too. */
    public Optional<JsonNode> fullest(String pointer) {
        return tree.rules(pointer).flatMap(values::fullest).filter(value -> fit.fits(pointer, value));
    }

    /** Why a value is not as a schema says, in plain words; empty if it is, or nobody can tell. */
    public Optional<String> misfit(String pointer, JsonNode value) {
        return fit.errors(pointer, value).stream()
                .flatMap(errors -> errors.stream())
                .findFirst()
                .map(SchemaMessage::of)
                .map(SchemaMessage::text);
    }

    /** What is asked of the values of a schema. */
    Optional<Rules> rules(String pointer) {
        return tree.rules(pointer);
    }

    Fit fit() {
        return fit;
    }

    Values values() {
        return values;
    }

    Texts texts() {
        return texts;
    }
}
