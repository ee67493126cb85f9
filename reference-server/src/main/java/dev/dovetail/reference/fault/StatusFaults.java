package dev.dovetail.reference.fault;

import dev.dovetail.runtime.server.ServerResponse;
import java.util.List;

/** Faults about the status of an answer. */
final class StatusFaults {

    private StatusFaults() {}

    static List<Fault> all() {
        return List.of(
                createdAsOk(),
                removedAsOk(),
                renewedAsCreated(),
                goneInsteadOfNotFound(),
                serverError(),
                announcedBody());
    }

    private static Fault createdAsOk() {
        return Fault.of(
                "subscriptions-create-answers-200",
                "Creating a subscription answers 200 instead of 201.",
                Place.of("POST", "/subscriptions/").only(replacing(201, 200)));
    }

    private static Fault removedAsOk() {
        return Fault.of(
                "insight-variables-delete-answers-200",
                "Deleting an insight variable answers 200 instead of 204.",
                Place.of("DELETE", "/insight_variables/{id}/").only(replacing(204, 200)));
    }

    private static Fault renewedAsCreated() {
        return Fault.of(
                "sharing-refresh-answers-201",
                "Renewing the link of an insight answers 201 instead of 200.",
                Place.of("POST", "/insights/{id}/sharing/refresh/").only(replacing(200, 201)));
    }

    private static Fault goneInsteadOfNotFound() {
        return Fault.of(
                "unknown-exports-answer-410",
                "A number that no export has is answered 410, which the document does not have, instead of 404.",
                Place.of("GET", "/exports/{id}/").only(replacing(404, 410)));
    }

    private static Fault serverError() {
        return Fault.of(
                "unknown-exports-answer-500",
                "A number that no export has makes the server fail.",
                Place.of("GET", "/exports/{id}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 404
                            ? Answers.error(500, "server_error", "error", "A server error occurred.")
                            : answer;
                }));
    }

    private static Fault announcedBody() {
        return Fault.of(
                "themes-delete-announces-a-body",
                "Deleting a colour theme answers 204 and says how long the body is that is not there.",
                Place.of("DELETE", "/data_color_themes/{id}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 204 ? answer.withHeader("Content-Length", "7") : answer;
                }));
    }

    private static Distortion replacing(int right, int wrong) {
        return (request, correct) -> {
            ServerResponse answer = correct.answer(request);
            return answer.status() == right ? Answers.withStatus(answer, wrong) : answer;
        };
    }
}
