package dev.dovetail.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Faults about what a method must leave alone, and what a refusal must. */
final class StateFaults {

    private static final Place CREATE_VARIABLE = Place.of("POST", "/insight_variables/");
    private static final Place CHANGE_VARIABLE = Place.of("PATCH", "/insight_variables/{id}/");
    private static final Place DELETE_VARIABLE = Place.of("DELETE", "/insight_variables/{id}/");
    private static final Place CHANGE_ITEM = Place.of("PATCH", "/dataset_items/{id}/");
    private static final Place READ_ITEM = Place.of("GET", "/dataset_items/{id}/");

    private StateFaults() {}

    static List<Fault> all() {
        return List.of(
                locatedNowhere(),
                absentInPlaceOfNull(),
                readOnlyTaken(),
                halfDone(),
                createdAllTheSame(),
                creationMoves(),
                conflictOnSecondDeletion(),
                changedAfterDeletion());
    }

    private static Fault locatedNowhere() {
        return Fault.of(
                "new-themes-are-located-nowhere",
                "The Location of a new colour theme leads to one that there is not.",
                Place.of("POST", "/data_color_themes/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 201
                            ? answer.withHeader("Location", request.rawPath() + "2147480099/")
                            : answer;
                }));
    }

    private static Fault absentInPlaceOfNull() {
        return Fault.of(
                "null-leaves-subscriptions-as-they-are",
                "A member of a subscription that is sent as null stays as it was.",
                Place.of("PATCH", "/subscriptions/{id}/").only((request, correct) -> {
                    var sent = Answers.sent(request);
                    sent.ifPresent(object -> object.removeIf(JsonNode::isNull));
                    return correct.answer(sent.map(object -> request.withJson(Answers.text(object)))
                            .orElse(request));
                }));
    }

    private static Fault readOnlyTaken() {
        return Fault.of(
                "new-themes-take-the-time-they-are-sent",
                "A new colour theme was made when the client says, though created_at is readOnly.",
                Place.of("POST", "/data_color_themes/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    var time = Answers.sent(request).map(sent -> sent.path("created_at"));
                    return answer.status() == 201
                                    && time.filter(JsonNode::isTextual).isPresent()
                            ? Answers.edited(answer, theme -> theme.set("created_at", time.get()))
                            : answer;
                }));
    }

    /** The correct server refuses the whole of it. */
    private static Fault halfDone() {
        return Fault.of(
                "refused-changes-of-variables-are-half-done",
                "A change of an insight variable that is refused for one member is made to the others.",
                CHANGE_VARIABLE.only((request, correct) -> {
                    var answer = correct.answer(request);
                    if (answer.status() == 400) {
                        withoutObjects(request, correct);
                    }
                    return answer;
                }));
    }

    private static Fault createdAllTheSame() {
        return Fault.of(
                "refused-variables-are-created",
                "An insight variable that is refused for a type that is none is created all the same, as a string.",
                CREATE_VARIABLE.only((request, correct) -> {
                    var answer = correct.answer(request);
                    if (answer.status() == 400) {
                        withoutObjects(request, correct);
                    }
                    return answer;
                }));
    }

    /** Sends the request once more without what is an object in place of a plain value, if anything is. */
    private static void withoutObjects(BufferedRequest request, CorrectServer correct) {
        Answers.sent(request).filter(sent -> sent.path("type").isObject()).ifPresent(sent -> {
            if (request.method().equals("POST")) {
                sent.put("type", "String");
            } else {
                sent.remove("type");
            }
            correct.answer(request.withJson(Answers.text(sent)));
        });
    }

    private static Fault creationMoves() {
        return Fault.remembering(
                "changing-an-item-moves-its-creation",
                "A dataset item that was changed was created when it was changed.",
                () -> {
                    Set<String> changed = ConcurrentHashMap.newKeySet();
                    return (request, correct) -> {
                        var answer = correct.answer(request);
                        if (CHANGE_ITEM.is(request) && Answers.succeeded(answer)) {
                            changed.add(request.rawPath());
                        }
                        var moved = READ_ITEM.is(request) || CHANGE_ITEM.is(request);
                        return moved && changed.contains(request.rawPath()) && answer.status() == 200
                                ? Answers.edited(answer, item -> item.put("created_at", "2037-01-01T00:00:00Z"))
                                : answer;
                    };
                });
    }

    private static Fault conflictOnSecondDeletion() {
        return Fault.remembering(
                "deleting-a-variable-again-is-a-conflict",
                "Deleting an insight variable once more is answered 409, which the document does not have.",
                () -> {
                    Set<String> deleted = ConcurrentHashMap.newKeySet();
                    return DELETE_VARIABLE.only((request, correct) -> {
                        var answer = correct.answer(request);
                        if (answer.status() == 204) {
                            deleted.add(request.rawPath());
                        }
                        return answer.status() == 404 && deleted.contains(request.rawPath())
                                ? Answers.error(409, "invalid_request", "conflict", "Deleted before.")
                                : answer;
                    });
                });
    }

    private static Fault changedAfterDeletion() {
        return Fault.remembering(
                "deleted-variables-can-be-changed",
                "Changing an insight variable that was deleted is answered 200, as if it were there.",
                () -> {
                    Map<String, ObjectNode> deleted = new ConcurrentHashMap<>();
                    return (request, correct) -> {
                        if (DELETE_VARIABLE.is(request)) {
                            var there = correct.answerWithAllRights(request.get(request.rawPath()));
                            var answer = correct.answer(request);
                            if (answer.status() == 204) {
                                deleted.put(request.rawPath(), Answers.object(there));
                            }
                            return answer;
                        }
                        var answer = correct.answer(request);
                        return CHANGE_VARIABLE.is(request)
                                        && answer.status() == 404
                                        && deleted.containsKey(request.rawPath())
                                ? Answers.json(200, deleted.get(request.rawPath()))
                                : answer;
                    };
                });
    }
}
