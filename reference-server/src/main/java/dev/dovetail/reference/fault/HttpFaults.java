package dev.dovetail.reference.fault;

import dev.dovetail.runtime.server.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Faults against the rules that HTTP has for every server. */
final class HttpFaults {

    private static final String LAST_MODIFIED = "Sat, 21 Nov 2026 08:00:00 GMT";
    private static final String TRACE = """
            java.lang.IllegalStateException: nothing here
            \tat org.example.exports.Exports.find(Exports.java:42)
            \tat org.example.exports.Exports.retrieve(Exports.java:17)""";
    private static final Place READ_THEME = Place.of("GET", "/data_color_themes/{id}/");

    private HttpFaults() {}

    static List<Fault> all() {
        return List.of(
                changedByReading(),
                missingHead(),
                forgetfulOptions(),
                tagWithoutQuotes(),
                without(
                        "if-none-match-is-ignored",
                        "A colour theme is sent again to those who have it already.",
                        READ_THEME,
                        "If-None-Match"),
                ignoredDate(),
                without(
                        "if-match-is-ignored",
                        "A colour theme is changed though the edition that was meant is no longer current.",
                        Place.of("PATCH", "/data_color_themes/{id}/"),
                        "If-Match"),
                without(
                        "if-match-is-ignored-by-deletions",
                        "An insight variable is deleted though the edition that was meant is no longer current.",
                        Place.of("DELETE", "/insight_variables/{id}/"),
                        "If-Match"),
                badAccept(),
                pageWithoutSlash(),
                keptByEveryCache(),
                credentialsInLocation(),
                latin1(),
                stackTrace(),
                tokenInError());
    }

    private static Fault changedByReading() {
        return Fault.remembering(
                "reading-an-export-changes-it", "An export that is read has another format every other time.", () -> {
                    Map<String, Integer> times = new ConcurrentHashMap<>();
                    return Place.of("GET", "/exports/{id}/").only((request, correct) -> {
                        var answer = correct.answer(request);
                        return Answers.succeeded(answer) && times.merge(request.rawPath(), 1, Integer::sum) % 2 == 0
                                ? Answers.edited(answer, export -> export.put("export_format", "image/gif"))
                                : answer;
                    });
                });
    }

    private static Fault missingHead() {
        return Fault.of(
                "subscriptions-have-no-head",
                "HEAD of the subscriptions is answered 404, though GET gives them.",
                Place.of("HEAD", "/subscriptions/").only((request, correct) -> ServerResponse.of(404)));
    }

    private static Fault forgetfulOptions() {
        return Fault.of(
                "options-forget-post",
                "OPTIONS of the subscriptions does not list POST.",
                Place.of("OPTIONS", "/subscriptions/")
                        .only((request, correct) -> correct.answer(request).withHeader("Allow", "GET, HEAD, OPTIONS")));
    }

    private static Fault tagWithoutQuotes() {
        return Fault.of(
                "tags-have-no-quotes",
                "The entity tag of a colour theme stands there without its quotes.",
                READ_THEME.only((request, correct) -> {
                    var tag = request.headers().first("If-None-Match");
                    var answer = correct.answer(tag.map(text -> request.withHeader("If-None-Match", "\"" + text + "\""))
                            .orElse(request));
                    return answer.header("ETag")
                            .map(text -> answer.withHeader("ETag", text.replace("\"", "")))
                            .orElse(answer);
                }));
    }

    /** The request does not get to the correct server with this field. */
    private static Fault without(String name, String description, Place place, String field) {
        return Fault.of(
                name, description, place.only((request, correct) -> correct.answer(request.withoutHeader(field))));
    }

    private static Fault ignoredDate() {
        return Fault.of(
                "if-modified-since-is-ignored",
                "An insight variable says when it changed, and is sent again to those who have it since then.",
                Place.of("GET", "/insight_variables/{id}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return Answers.succeeded(answer) ? answer.withHeader("Last-Modified", LAST_MODIFIED) : answer;
                }));
    }

    private static Fault badAccept() {
        return Fault.of(
                "unknown-media-types-are-bad-requests",
                "Who asks for the exports in a media type that there is not is answered 400 instead of 406.",
                Place.of("GET", "/exports/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 406
                            ? Answers.error(400, "invalid_request", "not_acceptable", "Not in this form.")
                            : answer;
                }));
    }

    private static Fault pageWithoutSlash() {
        return Fault.of(
                "exports-without-slash-are-a-page",
                "The path of the exports without its slash leads to a page for people.",
                Place.of("GET", "/exports")
                        .only((request, correct) -> ServerResponse.of(200)
                                .withBody("text/html", "<html></html>".getBytes(StandardCharsets.UTF_8))));
    }

    private static Fault keptByEveryCache() {
        return Fault.of(
                "groups-may-be-kept-by-every-cache",
                "The groups are sent with leave for shared caches to keep them, and to give them to anyone.",
                Place.of("GET", "/groups/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return Answers.succeeded(answer)
                            ? answer.withHeader("Cache-Control", "public, max-age=60")
                            : answer;
                }));
    }

    private static Fault credentialsInLocation() {
        return Fault.of(
                "new-subscriptions-are-located-with-a-token",
                "The address of a new subscription has a token in it.",
                Place.of("POST", "/subscriptions/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 201
                            ? answer.withHeader(
                                    "Location",
                                    request.rawPath()
                                            + Answers.object(answer).path("id").asText()
                                            + "/?access_token=0123456789abcdef")
                            : answer;
                }));
    }

    private static Fault latin1() {
        return Fault.of(
                "variables-are-in-latin-1",
                "An insight variable is sent in ISO 8859-1, which JSON never is.",
                Place.of("GET", "/insight_variables/{id}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    if (!Answers.succeeded(answer)) {
                        return answer;
                    }
                    var text = Answers.text(Answers.object(answer));
                    var accented = text.replaceFirst("\"name\":\"", "\"name\":\"\u00e9");
                    return answer.withBody("application/json", accented.getBytes(StandardCharsets.ISO_8859_1));
                }));
    }

    private static Fault tokenInError() {
        return Fault.of(
                "unknown-items-give-the-token-back",
                "A dataset item that there is not is answered 404 with the token of whoever asked.",
                Place.of("GET", "/dataset_items/{id}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 404
                            ? Answers.edited(
                                    answer,
                                    error -> error.put(
                                            "detail",
                                            "Not found with " + request.bearer().orElse("no token")))
                            : answer;
                }));
    }

    private static Fault stackTrace() {
        return Fault.of(
                "unknown-exports-show-a-stack-trace",
                "A number that no export has is answered 404 with the stack trace of the server.",
                Place.of("GET", "/exports/{id}/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 404 ? Answers.error(404, "invalid_request", "not_found", TRACE) : answer;
                }));
    }
}
