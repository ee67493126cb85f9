package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.data.Change;
import java.util.LinkedHashMap;
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

    /** The same body with something changed: what was to be put there gives way, and what it is a part of is put there first. */
    BodyPlan with(Change change) {
        var kept = new LinkedHashMap<>(references);
        kept.keySet().removeIf(at -> isWithin(at, change.pointer()));
        var before = value;
        for (var at : references.keySet()) {
            if (kept.get(at) instanceof Value.Given given && isWithin(change.pointer(), at)) {
                before = given(at, given).in(before);
                kept.remove(at);
            }
        }
        return new BodyPlan(mediaType, change.in(before), kept, files, mark);
    }

    /** Whether the configuration says what stands here, or what this is a part of. */
    boolean isGiven(String pointer) {
        return references.entrySet().stream()
                .anyMatch(entry -> entry.getValue() instanceof Value.Given && isWithin(pointer, entry.getKey()));
    }

    /** The value as it is sent, as far as it is known before the run. */
    JsonNode known() {
        var known = value;
        for (var entry : references.entrySet()) {
            if (entry.getValue() instanceof Value.Given given) {
                known = given(entry.getKey(), given).in(known);
            }
        }
        return known;
    }

    private static Change given(String pointer, Value.Given given) {
        return new Change(pointer, Optional.of(given.value()), given.text(), true, Optional.empty());
    }

    private static boolean isWithin(String pointer, String whole) {
        return pointer.equals(whole) || pointer.startsWith(whole + "/");
    }

    /** The same body without what the configuration adds to it; what it has anyway keeps its reference. */
    BodyPlan withoutAddedReferences() {
        var kept = new LinkedHashMap<>(references);
        kept.keySet().removeIf(at -> value.at(at).isMissingNode());
        return new BodyPlan(mediaType, value, kept, files, mark);
    }

    /** The same body with a mark of its own, so that nobody takes it for a repetition. */
    public BodyPlan remarked(int attempt) {
        if (mark.isEmpty() || !(value instanceof ObjectNode)) {
            return this;
        }
        var next = mark.get() + "-" + attempt;
        ObjectNode marked = value.deepCopy();
        value.properties().stream()
                .filter(member -> member.getValue().asText().equals(mark.get()))
                .forEach(member -> marked.put(member.getKey(), next));
        return new BodyPlan(mediaType, marked, references, files, Optional.of(next));
    }
}
