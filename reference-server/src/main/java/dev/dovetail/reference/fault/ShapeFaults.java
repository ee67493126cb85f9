package dev.dovetail.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.runtime.server.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Faults about what an answer looks like. */
final class ShapeFaults {

    private ShapeFaults() {}

    static List<Fault> all() {
        return List.of(
                contentType(),
                editing(
                        "themes-lack-their-name",
                        "A colour theme that is read has no name, which is required.",
                        Place.of("GET", "/data_color_themes/{id}/"),
                        theme -> theme.remove("name")),
                editing(
                        "exports-count-is-text",
                        "The number of exports is a string instead of an integer.",
                        Place.of("GET", "/exports/"),
                        page -> page.put("count", page.path("count").asText())),
                editing(
                        "insights-have-an-unknown-level",
                        "A new insight may be edited by a circle of people that the document does not list.",
                        Place.of("POST", "/insights/"),
                        insight -> insight.put("effective_restriction_level", 22)),
                editing(
                        "items-have-local-times",
                        "The time at which a dataset item was made has no offset.",
                        Place.of("GET", "/dataset_items/{id}/"),
                        item -> item.put(
                                "created_at", item.path("created_at").asText().replace("Z", ""))),
                editing(
                        "interviews-give-the-audio-back",
                        "An interview that is read has its audio, which is only ever sent.",
                        Place.of("GET", "/user_interviews/{id}/"),
                        interview -> interview.put("audio", "https://example.com/")),
                editing(
                        "subscriptions-have-a-secret-member",
                        "A subscription that is read has a member that the document does not name.",
                        Place.of("GET", "/subscriptions/{id}/"),
                        subscription -> subscription.put("internal_id", 7)),
                errorsWithoutAttribute(),
                errorOfTheGateway(),
                throttledWithoutTime(),
                bodyWhereNoneIs());
    }

    private static Fault editing(String name, String description, Place place, Consumer<ObjectNode> edit) {
        return Fault.of(name, description, place.only((request, correct) -> {
            var answer = correct.answer(request);
            return Answers.succeeded(answer) ? Answers.edited(answer, edit) : answer;
        }));
    }

    private static Fault contentType() {
        return Fault.of(
                "insights-list-is-html",
                "The list of insights says that it is HTML.",
                Place.of("GET", "/insights/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return Answers.succeeded(answer)
                            ? answer.withHeader("Content-Type", "text/html;charset=UTF-8")
                            : answer;
                }));
    }

    private static Fault errorsWithoutAttribute() {
        return Fault.of(
                "errors-lack-attr", "Errors do not have the member attr, which is required.", (request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() >= 400 && answer.body() != null
                            ? Answers.edited(answer, error -> error.remove("attr"))
                            : answer;
                });
    }

    private static Fault errorOfTheGateway() {
        return Fault.of(
                "other-methods-of-groups-are-refused-in-html",
                "A method that the groups do not have is refused in HTML, and not in the form of all other errors.",
                (request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 405 && request.rawPath().endsWith("/groups/")
                            ? answer.withBody("text/html", "<h1>405</h1>".getBytes(StandardCharsets.UTF_8))
                            : answer;
                });
    }

    private static Fault throttledWithoutTime() {
        return Fault.of(
                "throttling-gives-no-time",
                "A number that no export has is answered 429, without saying how long to wait.",
                Place.of("GET", "/exports/{id}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 404
                            ? Answers.error(429, "throttled_error", "throttled", "Request was throttled.")
                            : answer;
                }));
    }

    private static Fault bodyWhereNoneIs() {
        return Fault.of(
                "session-values-have-a-body",
                "The values of a session property come with a body, which the document does not have.",
                Place.of("GET", "/sessions/values/").only((request, correct) -> {
                    ServerResponse answer = correct.answer(request);
                    return Answers.succeeded(answer)
                            ? answer.withBody("application/json", "[]".getBytes(StandardCharsets.UTF_8))
                            : answer;
                }));
    }
}
