package dev.dovetail.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.runtime.server.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

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
                Place.of("POST", "/insight_variables/").only((request, correct) -> {
                    if (!hasName(request)) {
                        return correct.answer(request);
                    }
                    var sent = Answers.object(request);
                    sent.put("name", sent.path("name").asText().toUpperCase(Locale.ROOT));
                    return correct.answer(request.withJson(Answers.text(sent)));
                }));
    }

    private static boolean hasName(BufferedRequest request) {
        try {
            return Answers.object(request).path("name").isTextual();
        } catch (RuntimeException e) {
            // not JSON: the correct server says so
            return false;
        }
    }

    private static Fault readOtherwise() {
        return Fault.of(
                "themes-are-read-in-capitals",
                "A colour theme that is read has its name in capitals, however it was created.",
                Place.of("GET", "/data_color_themes/{id}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return Answers.succeeded(answer) ? Answers.edited(answer, LifeCycleFaults::capitalize) : answer;
                }));
    }

    private static void capitalize(ObjectNode named) {
        named.put("name", named.path("name").asText().toUpperCase(Locale.ROOT));
    }

    private static Fault missingInList() {
        return Fault.of(
                "variables-list-lacks-the-last",
                "The list of insight variables lacks the one that was created last.",
                LIST_VARIABLES.only((request, correct) -> {
                    var answer = correct.answer(request);
                    return Answers.succeeded(answer)
                            ? Answers.edited(answer, page -> {
                                var results = Answers.results(page);
                                if (!results.isEmpty()) {
                                    results.remove(results.size() - 1);
                                }
                            })
                            : answer;
                }));
    }

    private static Fault notUpdated() {
        return Fault.of(
                "subscriptions-update-does-nothing",
                "Changing a subscription answers 200 and changes nothing.",
                UPDATE_SUBSCRIPTION.only(
                        (request, correct) -> correct.answer(hasObject(request) ? request.withJson("{}") : request)));
    }

    private static boolean hasObject(BufferedRequest request) {
        try {
            return !Answers.object(request).isEmpty();
        } catch (RuntimeException e) {
            // not JSON: the correct server says so
            return false;
        }
    }

    private static Fault updatedTooMuch() {
        return Fault.of(
                "items-update-replaces-metadata",
                "Changing a dataset item replaces its metadata too, though none was sent.",
                Place.of("PATCH", "/dataset_items/{id}/").only((request, correct) -> {
                    if (!hasObject(request)) {
                        return correct.answer(request);
                    }
                    var sent = Answers.object(request);
                    if (!sent.has("metadata")) {
                        sent.putObject("metadata").put("changed", "by accident");
                    }
                    return correct.answer(request.withJson(Answers.text(sent)));
                }));
    }

    private static Fault notDeleted() {
        return Fault.of(
                "themes-are-not-deleted",
                "Deleting a colour theme answers 204 and leaves it where it is.",
                Place.of("DELETE", "/data_color_themes/{id}/").only((request, correct) -> {
                    var there = correct.answer(request.get(request.rawPath()));
                    return Answers.succeeded(there)
                                    && !Answers.object(there)
                                            .path("is_global")
                                            .asText()
                                            .equals("true")
                            ? ServerResponse.of(204)
                            : correct.answer(request);
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
