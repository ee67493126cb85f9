package dev.dovetail.conformance.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.check.StatusChecks;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.Cause.Suspect;
import dev.dovetail.conformance.result.OverlayAction;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statuses that the document does not have, and successes of another status than the documented one. */
final class StatusCauses {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What answers alike at so many operations is not a slip of one of them. */
    private static final int MANY = 3;

    /** What stands in front of a service answers, whoever is meant. */
    private static final Map<String, String> GATEWAY =
            Map.of("429", "Too many requests.", "503", "Not available for now.", "502", "No answer from behind.");

    private final Case at;

    StatusCauses(Case at) {
        this.at = at;
    }

    List<Cause> find() {
        var found = new ArrayList<Cause>();
        Group.by(
                        at.findings(StatusChecks.UNDOCUMENTED),
                        verdict -> verdict.actual().orElse("another status"))
                .forEach((status, verdicts) -> found.add(undocumented(status, verdicts)));
        Group.by(at.findings(StatusChecks.SUCCESS), StatusCauses::exchanged)
                .forEach((change, verdicts) -> found.add(success(change, verdicts)));
        return found;
    }

    private Cause undocumented(String status, List<Verdict> verdicts) {
        var group = new Group();
        for (var verdict : verdicts) {
            group.finding(verdict);
            at.operation(verdict).ifPresent(operation -> group.actions(document(operation)));
        }
        var many = verdicts.size() >= MANY && verdicts.size() * 2 >= at.operations();
        var title = "answered " + status + ", which the document does not have";
        if (GATEWAY.containsKey(status) && (many || verdicts.size() >= MANY)) {
            return group.as(
                    title,
                    Suspect.DOCUMENT,
                    "it comes from what stands in front of every operation, such as a gateway, and so is to be expected of each");
        }
        if (many) {
            return group.as(
                    title, Suspect.DOCUMENT, "most operations answer so, which no single handler does by mistake");
        }
        return group.as(
                title,
                status.startsWith("5") ? Suspect.SERVER : Suspect.EITHER,
                status.startsWith("5")
                        ? "a server that fails is wrong whatever the document says"
                        : "it shows at too few operations to tell whether the status or its description was forgotten");
    }

    /** All statuses that the operation answered and the document does not have there: one finding tells of the first only. */
    private List<OverlayAction> document(Operation operation) {
        var pointer = DocumentEdit.child(operation.origin().pointer(), "responses");
        if (!at.edit().reaches(pointer)) {
            return List.of();
        }
        var actions = new ArrayList<OverlayAction>();
        at.observations()
                .of(operation)
                .filter(one -> one.exchange().status() >= 200 && one.response().isEmpty())
                .forEach(one -> {
                    var status = Integer.toString(one.exchange().status());
                    actions.add(
                            at.edit().put(pointer, status, response(one), "The server answers " + status + " here."));
                });
        return actions;
    }

    private static ObjectNode response(Observation one) {
        var status = Integer.toString(one.exchange().status());
        var response =
                NODES.objectNode().put("description", GATEWAY.getOrDefault(status, "Answered, and not described yet."));
        if (one.exchange().responseBody().isPresent()) {
            one.mediaType().ifPresent(type -> response.putObject("content").putObject(type));
        }
        return response;
    }

    private record Change(String expected, String actual) {}

    private static Change exchanged(Verdict verdict) {
        return new Change(verdict.expected().orElse(""), verdict.actual().orElse(""));
    }

    private Cause success(Change change, List<Verdict> verdicts) {
        var group = new Group();
        for (var verdict : verdicts) {
            group.finding(verdict);
            at.operation(verdict).flatMap(operation -> moved(operation, change)).ifPresent(group::actions);
        }
        var others = at.conforming(StatusChecks.SUCCESS, change.expected());
        var title =
                "a documented request is answered " + change.actual() + " where the document has " + change.expected();
        if (!change.actual().startsWith("2")) {
            return group.as(title, Suspect.SERVER, "what the document allows has to be accepted");
        }
        return others > 0 || verdicts.size() < MANY
                ? group.as(
                        title,
                        others > 0 ? Suspect.SERVER : Suspect.EITHER,
                        others > 0
                                ? "it answers " + change.expected() + " as documented elsewhere, so it could here"
                                : "both statuses tell of success; too few operations show which is meant")
                : group.as(title, Suspect.DOCUMENT, "every operation with this status does the same");
    }

    /** The documented response under the status that is answered. */
    private Optional<List<OverlayAction>> moved(Operation operation, Change change) {
        var responses = DocumentEdit.child(operation.origin().pointer(), "responses");
        var old = at.edit().at(DocumentEdit.child(responses, change.expected()));
        if (!change.actual().matches("2\\d\\d")
                || old.isMissingNode()
                || !at.edit().reaches(responses)) {
            return Optional.empty();
        }
        var why = "The server answers " + change.actual() + " where the document has " + change.expected() + ".";
        return Optional.of(List.of(
                at.edit().put(responses, change.actual(), old, why),
                at.edit().remove(DocumentEdit.child(responses, change.expected()), why)));
    }
}
