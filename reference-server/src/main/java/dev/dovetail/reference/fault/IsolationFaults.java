package dev.dovetail.reference.fault;

import dev.dovetail.runtime.server.ServerResponse;
import java.util.List;
import java.util.regex.Pattern;

/** Faults about what is seen of one project in another. */
final class IsolationFaults {

    private static final Pattern PROJECT = Pattern.compile("^(/api/environments/)([12])/");
    private static final Place UPDATE_ITEM = Place.of("PATCH", "/dataset_items/{id}/");
    private static final Place READ_INTERVIEW = Place.of("GET", "/user_interviews/{id}/");

    private IsolationFaults() {}

    static List<Fault> all() {
        return List.of(
                anyProject(
                        "exports-of-other-projects-are-read",
                        "An export is read below any project.",
                        Place.of("GET", "/exports/{id}/")),
                listed(),
                anyProject(
                        "subscriptions-of-other-projects-are-changed",
                        "A subscription is changed below any project.",
                        Place.of("PATCH", "/subscriptions/{id}/")),
                anyProject(
                        "themes-of-other-projects-are-deleted",
                        "A colour theme is deleted below any project.",
                        Place.of("DELETE", "/data_color_themes/{id}/")),
                createdInTheFirst(),
                refusedAndMade(),
                forbiddenInsteadOfNotFound(),
                readByAnyKey());
    }

    /** What is not found below one project is looked for below the other. */
    private static Fault anyProject(String name, String description, Place place) {
        return Fault.of(name, description, place.only((request, correct) -> {
            var answer = correct.answer(request);
            return answer.status() == 404 ? correct.answer(elsewhere(request)) : answer;
        }));
    }

    private static Fault listed() {
        return Fault.of(
                "the-other-project-lists-all-variables",
                "The second project lists the insight variables of the first as well.",
                Place.of("GET", "/insight_variables/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    if (!Answers.succeeded(answer) || !below(request, "2")) {
                        return answer;
                    }
                    var others = Answers.results(Answers.object(correct.answer(elsewhere(request))));
                    return Answers.edited(answer, page -> {
                        Answers.results(page).addAll(others);
                        page.put("count", page.path("count").asInt() + others.size());
                    });
                }));
    }

    private static Fault createdInTheFirst() {
        return Fault.of(
                "insights-are-created-in-the-first-project",
                "An insight that is created in the second project is stored in the first.",
                Place.of("POST", "/insights/")
                        .only((request, correct) ->
                                correct.answer(below(request, "2") ? elsewhere(request) : request)));
    }

    private static Fault refusedAndMade() {
        return Fault.of(
                "items-of-other-projects-are-not-found-and-changed",
                "Changing a dataset item below another project answers 404 and changes it all the same.",
                UPDATE_ITEM.only((request, correct) -> {
                    var answer = correct.answer(request);
                    if (answer.status() == 404) {
                        correct.answer(elsewhere(request));
                    }
                    return answer;
                }));
    }

    private static Fault forbiddenInsteadOfNotFound() {
        return Fault.of(
                "interviews-of-other-projects-are-forbidden",
                "An interview of another project is answered 403, one that does not exist 404.",
                READ_INTERVIEW.only((request, correct) -> {
                    ServerResponse answer = correct.answer(request);
                    return answer.status() == 404 && Answers.succeeded(correct.answer(elsewhere(request)))
                            ? Answers.forbidden("This interview belongs to another project.")
                            : answer;
                }));
    }

    private static Fault readByAnyKey() {
        return Fault.of(
                "keys-of-other-projects-read-items",
                "A dataset item is read by keys that are limited to another project.",
                Place.of("GET", "/dataset_items/{id}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    var limited = correct.caller(request)
                            .filter(token -> !token.projects().isEmpty())
                            .isPresent();
                    return answer.status() == 403 && limited ? correct.answerWithAllRights(request) : answer;
                }));
    }

    private static boolean below(BufferedRequest request, String project) {
        var path = PROJECT.matcher(request.rawPath());
        return path.find() && path.group(2).equals(project);
    }

    /** The same request below the other of the two projects. */
    private static BufferedRequest elsewhere(BufferedRequest request) {
        var other = below(request, "1") ? "2" : "1";
        return request.withPath(PROJECT.matcher(request.rawPath()).replaceFirst("$1" + other + "/"));
    }
}
