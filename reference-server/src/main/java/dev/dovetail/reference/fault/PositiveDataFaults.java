package dev.dovetail.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** Faults about data that is refused though the document allows it. */
final class PositiveDataFaults {
    private static final Place CREATE_THEME = Place.of("POST", "/data_color_themes/");
    private static final Place CREATE_EXPORT = Place.of("POST", "/exports/");

    private PositiveDataFaults() {}

    static List<Fault> all() {
        return List.of(
                refusing(
                        "interviews-need-a-summary",
                        "An interview without a summary is refused, which is optional.",
                        Place.of("POST", "/user_interviews/"),
                        interview -> !interview.has("summary")),
                refusing(
                        "exports-know-no-gif",
                        "An export as GIF is refused, which is one of the listed formats.",
                        CREATE_EXPORT,
                        export -> export.path("export_format").asText().equals("image/gif")),
                refusing(
                        "exports-have-to-expire",
                        "An export that expires never is refused, though null is allowed.",
                        CREATE_EXPORT,
                        export -> export.path("expires_after").isNull()),
                interviewsOnlyAsJson(),
                insightsWithoutForce(),
                refusing(
                        "subscriptions-want-no-message",
                        "A change of the message of a subscription is refused.",
                        Place.of("PATCH", "/subscriptions/{id}/"),
                        subscription ->
                                subscription.path("invite_message").asText().equals("dovetail")),
                refusing(
                        "themes-have-short-names",
                        "The name of a new theme may have 99 characters instead of 100.",
                        CREATE_THEME,
                        theme -> theme.path("name").asText().length() == 100),
                refusing(
                        "themes-have-plain-names",
                        "The name of a new theme may have letters of the Latin alphabet only.",
                        CREATE_THEME,
                        theme -> !StandardCharsets.US_ASCII
                                .newEncoder()
                                .canEncode(theme.path("name").asText())),
                plainLetters());
    }

    private static Fault plainLetters() {
        return Fault.of(
                "themes-keep-plain-letters-only",
                "Letters beyond the Latin alphabet are accepted in the name of a new theme, and kept as question marks.",
                CREATE_THEME.only((request, correct) -> {
                    var sent = Answers.sent(request)
                            .filter(theme -> theme.path("name").isTextual());
                    sent.ifPresent(theme ->
                            theme.put("name", theme.path("name").asText().replaceAll("[^\\x00-\\x7F]", "?")));
                    return correct.answer(sent.map(theme -> request.withJson(Answers.text(theme)))
                            .orElse(request));
                }));
    }

    private static Fault refusing(String name, String description, Place place, Predicate<ObjectNode> refused) {
        return Fault.of(name, description, place.only((request, correct) -> {
            var answer = correct.answer(request);
            return Answers.succeeded(answer)
                            && Answers.sent(request).filter(refused).isPresent()
                    ? Answers.error(400, "validation_error", "invalid_input", "Not like this.")
                    : answer;
        }));
    }

    private static Fault interviewsOnlyAsJson() {
        return Fault.of(
                "interviews-are-json-only",
                "An interview is refused when it comes as a form.",
                Place.of("POST", "/user_interviews/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    var form = request.headers()
                            .first("Content-Type")
                            .filter(type -> type.startsWith("multipart/"))
                            .isPresent();
                    return form && Answers.succeeded(answer)
                            ? Answers.error(400, "invalid_request", "invalid_input", "No forms.")
                            : answer;
                }));
    }

    private static Fault insightsWithoutForce() {
        return Fault.of(
                "insights-are-not-refreshed-lazily",
                "The list of insights refuses a way to refresh that the document lists.",
                Place.of("GET", "/insights/").only((request, correct) -> {
                    var query = request.rawQuery();
                    var answer = correct.answer(request);
                    return query != null && query.contains("refresh=lazy_async") && Answers.succeeded(answer)
                            ? Answers.error(400, "validation_error", "invalid_input", "Not lazily.")
                            : answer;
                }));
    }
}
