package dev.dovetail.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.runtime.server.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** Faults about what becomes of a resource. */
final class LifeCycleFaults {

    private static final Place LIST_VARIABLES = Place.of("GET", "/insight_variables/");
    private static final Place DELETE_VARIABLE = Place.of("DELETE", "/insight_variables/{id}/");
    private static final Place LIST_SUBSCRIPTIONS = Place.of("GET", "/subscriptions/");
    private static final Place UPDATE_SUBSCRIPTION = Place.of("PATCH", "/subscriptions/{id}/");

    private LifeCycleFaults() {}

    static List<Fault> all() {
        return List.of(
                createdOtherwise(),
                readOtherwise(),
                missingInList(),
                createdTwice(),
                notUpdated(),
                updatedTooMuch(),
                notDeleted(),
                deletedInList(),
                softDeletedInList());
    }

    private static Fault createdOtherwise() {
        return Fault.of(
                "variables-are-created-in-capitals",
                "An insight variable is stored with its name in capitals.",
                Place.of("POST", "/insight_variables/").only(sending(variable -> {
                    if (variable.path("name").isTextual()) {
                        variable.put("name", variable.path("name").asText().toUpperCase(Locale.ROOT));
                    }
                })));
    }

    /** The request with its object changed; one without an object goes on as it is. */
    private static Distortion sending(Consumer<ObjectNode> change) {
        return (request, correct) -> {
            var sent = Answers.sent(request);
            sent.ifPresent(change);
            return correct.answer(
                    sent.map(object -> request.withJson(Answers.text(object))).orElse(request));
        };
    }

    private static Fault readOtherwise() {
        return Fault.of(
                "exports-are-read-in-another-format",
                "An export that is read has another format than the one it was created in.",
                Place.of("GET", "/exports/{id}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return Answers.succeeded(answer)
                            ? Answers.edited(answer, export -> export.put("export_format", "image/gif"))
                            : answer;
                }));
    }

    private static Fault createdTwice() {
        return Fault.of(
                "subscriptions-are-created-twice",
                "The creation of a subscription makes two of them.",
                Place.of("POST", "/subscriptions/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    if (Answers.succeeded(answer)) {
                        correct.answer(request);
                    }
                    return answer;
                }));
    }

    private static Fault missingInList() {
        return Fault.of(
                "variables-list-is-empty",
                "The list of insight variables has none, however many were created.",
                LIST_VARIABLES.only((request, correct) -> {
                    var answer = correct.answer(request);
                    return Answers.succeeded(answer)
                            ? Answers.edited(
                                    answer, page -> Answers.results(page).removeAll())
                            : answer;
                }));
    }

    private static Fault notUpdated() {
        return Fault.of(
                "themes-update-does-nothing",
                "Changing a colour theme answers 200 and changes nothing, unless the name is no name.",
                Place.of("PATCH", "/data_color_themes/{id}/").only(sending(theme -> {
                    var name = theme.path("name");
                    if (name.isMissingNode()
                            || (name.isTextual() && name.asText().length() <= 100)) {
                        theme.removeAll();
                    }
                })));
    }

    private static Fault updatedTooMuch() {
        return Fault.of(
                "items-update-replaces-metadata",
                "Changing a dataset item replaces its metadata too, though none was sent.",
                Place.of("PATCH", "/dataset_items/{id}/").only(sending(item -> {
                    if (!item.has("metadata")) {
                        item.putObject("metadata").put("changed", "by accident");
                    }
                })));
    }

    private static Fault notDeleted() {
        return Fault.of(
                "themes-are-not-deleted",
                "Deleting a colour theme answers 204 and leaves it where it is.",
                Place.of("DELETE", "/data_color_themes/{id}/").only((request, correct) -> {
                    // who could change it could delete it
                    var touched = correct.answer(request.withMethod("PATCH").withJson("{}"));
                    return Answers.succeeded(touched) ? ServerResponse.of(204) : correct.answer(request);
                }));
    }

    private static Fault deletedInList() {
        return Fault.remembering(
                "deleted-variables-are-listed", "An insight variable that was deleted stays in the list.", () -> {
                    Map<String, ObjectNode> deleted = new ConcurrentSkipListMap<>();
                    return (request, correct) -> {
                        if (DELETE_VARIABLE.is(request)) {
                            return deleteRemembering(request, correct, deleted);
                        }
                        var answer = correct.answer(request);
                        return LIST_VARIABLES.is(request) && Answers.succeeded(answer)
                                ? Answers.edited(
                                        answer, page -> deleted.values().forEach(Answers.results(page)::add))
                                : answer;
                    };
                });
    }

    private static ServerResponse deleteRemembering(
            BufferedRequest request, CorrectServer correct, Map<String, ObjectNode> deleted) {
        var there = correct.answerWithAllRights(request.get(request.rawPath()));
        var answer = correct.answer(request);
        if (answer.status() == 204) {
            deleted.put(request.rawPath(), Answers.object(there));
        }
        return answer;
    }

    private static Fault softDeletedInList() {
        return Fault.remembering(
                "deleted-subscriptions-are-listed",
                "A subscription that was marked as deleted stays in the list.",
                () -> {
                    Set<String> marked = ConcurrentHashMap.newKeySet();
                    return (request, correct) -> {
                        var answer = correct.answer(request);
                        if (UPDATE_SUBSCRIPTION.is(request) && Answers.succeeded(answer)) {
                            remember(request.rawPath(), Answers.object(answer), marked);
                        }
                        return LIST_SUBSCRIPTIONS.is(request) && Answers.succeeded(answer)
                                ? Answers.edited(
                                        answer,
                                        page -> marked.forEach(path -> Answers.results(page)
                                                .add(Answers.object(correct.answer(request.get(path))))))
                                : answer;
                    };
                });
    }

    private static void remember(String path, ObjectNode subscription, Set<String> marked) {
        if (subscription.path("deleted").asBoolean()) {
            marked.add(path);
        } else {
            marked.remove(path);
        }
    }
}
