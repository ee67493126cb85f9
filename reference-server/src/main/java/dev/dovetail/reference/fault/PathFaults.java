package dev.dovetail.reference.fault;

import dev.dovetail.runtime.server.ServerResponse;
import java.util.List;

/** Faults about which paths there are. */
final class PathFaults {

    private PathFaults() {}

    static List<Fault> all() {
        return List.of(missingOperation(), unknownPath(), unknownNumber(), unknownRemoval());
    }

    private static Fault missingOperation() {
        return Fault.of(
                "groups-find-is-missing",
                "Finding a group answers 404 whatever is asked for, as if there were no such operation.",
                Place.of("GET", "/groups/find/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return Answers.succeeded(answer) ? Answers.notFound() : answer;
                }));
    }

    private static Fault unknownPath() {
        return Fault.of(
                "unknown-paths-answer-200",
                "A path that no operation has is answered 200 instead of 404.",
                (request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 404 && noOperation(answer) ? ServerResponse.of(200) : answer;
                });
    }

    /** The correct server has words of its own for a path that no operation has. */
    private static boolean noOperation(ServerResponse answer) {
        return Answers.object(answer).path("detail").asText().contains("path");
    }

    private static Fault unknownNumber() {
        return Fault.of(
                "unknown-exports-are-found",
                "A number that no export has gives another export instead of 404.",
                Place.of("GET", "/exports/{id}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    var another = request.get(request.rawPath().replaceFirst("\\d+/$", "1/"));
                    return answer.status() == 404 ? correct.answer(another) : answer;
                }));
    }

    private static Fault unknownRemoval() {
        return Fault.of(
                "unknown-members-are-removed",
                "Removing somebody who is no explicit member answers 204 instead of 404.",
                Place.of("DELETE", "/explicit_members/{uuid}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 404 ? ServerResponse.of(204) : answer;
                }));
    }
}
