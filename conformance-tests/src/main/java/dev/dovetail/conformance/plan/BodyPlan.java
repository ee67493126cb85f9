package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A body to send. In its texts, {@link #RUN} stands for the stamp of the run.
 *
 * @param mediaType how the value is written: JSON, a form, a multipart form, or as it is
 * @param value the value; the members of an object are the fields of a form
 * @param references what to put in place of values, by JSON Pointer: known only when the run is under way
 * @param files the members that are files
 * @param mark a text in the value by which what is made of it can be recognised
 */
public record BodyPlan(
        String mediaType, JsonNode value, Map<String, Value> references, Set<String> files, Optional<String> mark) {
    /** Stands for the stamp of the run, which no two runs share. */
    public static final String RUN = "${run}";

    public BodyPlan {
        references = Map.copyOf(references);
        files = Set.copyOf(files);
    }
}
