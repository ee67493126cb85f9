package dev.dovetail.reference.fault;

import dev.dovetail.runtime.server.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Faults about which methods a path has. */
final class MethodFaults {

    private static final Place DELETE_SUBSCRIPTION = Place.of("DELETE", "/subscriptions/{id}/");

    private MethodFaults() {}

    static List<Fault> all() {
        return List.of(
                notFound(), incompleteAllow(), missingAllow(), invented(), trace(), performed(), performedInSecret());
    }

    private static Fault notFound() {
        return Fault.of(
                "other-methods-are-not-found",
                "A method that a path does not have is answered 404 instead of 405.",
                (request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 405 && answer.body() != null ? Answers.notFound() : answer;
                });
    }

    private static Fault incompleteAllow() {
        return Fault.of(
                "allow-forgets-patch",
                "A 405 does not list PATCH among the methods that the path has.",
                (request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 405
                            ? answer.withHeader(
                                    "Allow", withoutPatch(answer.header("Allow").orElse("")))
                            : answer;
                });
    }

    private static String withoutPatch(String allow) {
        return Arrays.stream(allow.split(", ", -1))
                .filter(method -> !method.equals("PATCH"))
                .collect(Collectors.joining(", "));
    }

    private static Fault missingAllow() {
        return Fault.of("allow-is-missing", "A 405 does not say which methods the path has.", (request, correct) -> {
            var answer = correct.answer(request);
            return answer.status() == 405 ? Answers.withoutHeader(answer, "Allow") : answer;
        });
    }

    private static Fault invented() {
        return Fault.of(
                "invented-methods-list-exports",
                "A method of no name gives the list of exports, as GET does.",
                Place.of("DOVETAIL", "/exports/")
                        .only((request, correct) -> correct.answer(request.withMethod("GET"))));
    }

    private static Fault trace() {
        return Fault.of(
                "trace-gives-requests-back",
                "TRACE of the subscriptions gives the head of the request back.",
                Place.of("TRACE", "/subscriptions/")
                        .only((request, correct) -> ServerResponse.of(200)
                                .withBody(
                                        "message/http",
                                        ("TRACE " + request.rawPath() + " HTTP/1.1\r\n")
                                                .getBytes(StandardCharsets.US_ASCII))));
    }

    private static Fault performed() {
        return Fault.of(
                "subscriptions-delete-answers-204",
                "Deleting a subscription answers 204, as if it had worked, instead of 405.",
                DELETE_SUBSCRIPTION.only((request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 405 ? ServerResponse.of(204) : answer;
                }));
    }

    private static Fault performedInSecret() {
        return Fault.of(
                "subscriptions-delete-deletes",
                "Deleting a subscription answers 405 and marks it as deleted all the same.",
                DELETE_SUBSCRIPTION.only((request, correct) -> {
                    var answer = correct.answer(request);
                    if (answer.status() == 405) {
                        correct.answer(request.withMethod("PATCH").withJson("{\"deleted\": true}"));
                    }
                    return answer;
                }));
    }
}
