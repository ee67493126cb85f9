package dev.dovetail.conformance.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.Cause.Suspect;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.schema.SchemaFault;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.contract.model.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Bodies that are not as their schemas say: one cause for each keyword that is not satisfied, wherever it is used. */
final class SchemaCauses {

    private final Case at;
    private final Schemas schemas;
    private final SchemaRepair repair;
    private final Map<Place, Seen> places = new LinkedHashMap<>();

    /** A keyword of a schema; of {@code required} and the like, one for each member. */
    record Place(String schema, String keyword, String property) {}

    /** Where a keyword was not satisfied: with what values, out of how many, in which findings. */
    private static final class Seen {
        private final Set<JsonNode> values = new LinkedHashSet<>();
        private final Group group = new Group();
        private String path = "";
        private boolean chosen;
        private int wrong;
        private int total;
    }

    SchemaCauses(Case at, Schemas schemas) {
        this.at = at;
        this.schemas = schemas;
        this.repair = new SchemaRepair(at.edit());
    }

    List<Cause> find() {
        Stream.of(ShapeChecks.BODY, ShapeChecks.ERROR_BODY)
                .flatMap(check -> at.findings(check).stream())
                .forEach(this::finding);
        var found = new ArrayList<Cause>();
        places.forEach((place, seen) -> found.add(cause(place, seen)));
        return found;
    }

    /** All answers of the operation, not only the one that the finding shows: one body can hide what another tells. */
    private void finding(Verdict verdict) {
        var errors = verdict.check().equals(ShapeChecks.ERROR_BODY);
        at.operation(verdict)
                .ifPresent(operation -> at.observations()
                        .of(operation)
                        .filter(one -> one.exchange().status() >= 400 == errors)
                        .forEach(one -> one.content().ifPresent(content -> body(verdict, one, content))));
    }

    private void body(Verdict verdict, Observation one, Content content) {
        var body = one.body();
        if (body.isEmpty() || content.schemaPointer().isEmpty() || !content.json()) {
            return;
        }
        for (var fault : SchemaFault.of(schemas, content.schemaPointer().get(), body.get())) {
            if (fault.keyword().equals("writeOnly")) {
                continue;
            }
            var place =
                    new Place(fault.schema(), fault.keyword(), fault.property().orElse(""));
            var seen = places.computeIfAbsent(place, key -> new Seen());
            seen.group.finding(verdict);
            seen.path = fault.path();
            seen.values.add(fault.value());
            seen.chosen |= fault.chosen();
            seen.wrong++;
        }
        places.values().forEach(seen -> seen.total += occurrences(body.get(), seen.path));
    }

    /** How many values there are at a path, every item of an array counted. */
    private static int occurrences(JsonNode body, String path) {
        if (path.isEmpty()) {
            return 1;
        }
        if (path.startsWith("[]")) {
            var rest = path.substring(2).replaceFirst("^\\.", "");
            return body.isArray()
                    ? body.valueStream()
                            .mapToInt(item -> occurrences(item, rest))
                            .sum()
                    : 0;
        }
        var end = path.split("\\.|(?=\\[])", 2);
        var next = body.get(end[0]);
        return next == null ? 0 : occurrences(next, end.length == 1 ? "" : end[1]);
    }

    private Cause cause(Place place, Seen seen) {
        if (!seen.chosen) {
            seen.group.actions(repair.of(place, seen.values));
        }
        var what = seen.path.isEmpty() ? "the body" : seen.path;
        var title = place.property().isEmpty()
                ? what + " is not as '" + place.keyword() + "' of its schema says"
                : what + (place.keyword().equals("required") ? " has no " : " has an unforeseen ") + place.property();
        var always = seen.wrong >= seen.total;
        if (always && seen.wrong > 1) {
            return seen.group.as(
                    title,
                    Suspect.DOCUMENT,
                    "so it is in every one of " + seen.wrong + " answers; a server that always says the same means it");
        }
        return seen.group.as(
                title,
                always ? Suspect.EITHER : Suspect.SERVER,
                always
                        ? "one answer is too little to tell"
                        : "so it is in " + seen.wrong + " of " + seen.total
                                + " answers; in the others the server keeps to the document");
    }
}
