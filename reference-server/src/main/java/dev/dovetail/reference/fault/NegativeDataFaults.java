package dev.dovetail.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.runtime.server.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Faults about data that is taken though the document does not allow it: the wrong is put right in silence. */
final class NegativeDataFaults {
    private static final Place CREATE_THEME = Place.of("POST", "/data_color_themes/");
    private static final Place UPDATE_THEME = Place.of("PATCH", "/data_color_themes/{id}/");
    private static final Place CREATE_SUBSCRIPTION = Place.of("POST", "/subscriptions/");
    private static final Place CREATE_VARIABLE = Place.of("POST", "/insight_variables/");
    private static final String VARIABLE = "{\"name\": \"Made up\", \"type\": \"String\"}";

    private NegativeDataFaults() {}

    static List<Fault> all() {
        return Stream.of(ofThemes(), ofSubscriptions(), ofVariables(), ofAddresses())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> ofThemes() {
        return List.of(
                healing(
                        "themes-need-no-name",
                        "A theme is made without the name that it has to have.",
                        CREATE_THEME,
                        theme -> {
                            if (!theme.has("name")) {
                                theme.put("name", "Nameless");
                            }
                        }),
                healing(
                        "theme-names-may-be-anything",
                        "A theme is made with a name that is no text.",
                        CREATE_THEME,
                        theme -> heal(theme, "name", name -> name.isContainerNode(), "Nameless")),
                healing(
                        "theme-names-may-be-null",
                        "A theme is made with null for its name.",
                        CREATE_THEME,
                        theme -> heal(theme, "name", JsonNode::isNull, "Nameless")));
    }

    private static List<Fault> ofSubscriptions() {
        return List.of(
                healing(
                        "subscriptions-go-anywhere",
                        "A subscription is made for a channel that the document does not list.",
                        CREATE_SUBSCRIPTION,
                        subscription -> heal(
                                subscription,
                                "target_type",
                                type -> type.isTextual() && !type.asText().matches("email|slack|webhook"),
                                "email")),
                healing(
                        "subscriptions-have-any-interval",
                        "A subscription is made with an interval that is out of range.",
                        CREATE_SUBSCRIPTION,
                        subscription -> {
                            if (subscription.path("interval").isIntegralNumber()
                                    && !subscription.path("interval").canConvertToInt()) {
                                subscription.put("interval", 1);
                            }
                        }),
                healing(
                        "subscriptions-have-long-titles",
                        "A subscription is made with a title of more than 100 characters.",
                        CREATE_SUBSCRIPTION,
                        subscription -> heal(
                                subscription, "title", title -> title.asText().length() > 100, "Shortened")),
                healing(
                        "subscriptions-start-at-any-time",
                        "A subscription is made with a start that is no date-time.",
                        CREATE_SUBSCRIPTION,
                        subscription -> heal(
                                subscription,
                                "start_date",
                                start -> start.isTextual() && !start.asText().contains("T"),
                                "2026-01-05T08:00:00Z")));
    }

    private static List<Fault> ofVariables() {
        return List.of(
                malformed(),
                instead(
                        "variables-are-made-of-anything",
                        "A variable is made from a body of a media type that the document does not have.",
                        request -> request.body().length > 0
                                && request.headers()
                                        .first("Content-Type")
                                        .filter(type -> !type.contains("json"))
                                        .isPresent()),
                instead(
                        "variables-are-made-of-nothing",
                        "A variable is made without a body.",
                        request -> request.body().length == 0));
    }

    private static List<Fault> ofAddresses() {
        return List.of(
                readdressed(
                        "groups-need-no-type",
                        "The list of groups is given without the type, which is required.",
                        Place.of("GET", "/groups/"),
                        request -> query(request).contains("group_type_index=")
                                ? request
                                : at(request, request.rawPath(), "group_type_index=0")),
                readdressed(
                        "groups-have-any-type",
                        "The list of groups is given for a type that is no number.",
                        Place.of("GET", "/groups/"),
                        request -> query(request).contains("group_type_index=dovetail")
                                ? at(request, request.rawPath(), "group_type_index=0")
                                : request),
                readdressed(
                        "exports-have-any-number",
                        "An export is read by a number that is none.",
                        Place.of("GET", "/exports/{id}/"),
                        request -> at(request, request.rawPath().replace("/dovetail/", "/1/"), request.rawQuery())),
                refusedAndDone());
    }

    private static void heal(ObjectNode object, String member, Predicate<JsonNode> wrong, String right) {
        if (object.has(member) && wrong.test(object.get(member))) {
            object.put(member, right);
        }
    }

    /** What is refused is put right, and then done. */
    private static Fault healing(String name, String description, Place place, Consumer<ObjectNode> right) {
        return Fault.of(name, description, place.only((request, correct) -> {
            var answer = correct.answer(request);
            var sent = Answers.sent(request);
            if (answer.status() != 400 || sent.isEmpty()) {
                return answer;
            }
            right.accept(sent.get());
            return correct.answer(request.withJson(Answers.text(sent.get())));
        }));
    }

    private static Fault malformed() {
        return Fault.of(
                "themes-are-made-of-half-a-text",
                "A theme is made from JSON that lacks its last brace.",
                CREATE_THEME.only((request, correct) -> {
                    var text = new String(request.body(), StandardCharsets.UTF_8);
                    return text.startsWith("{") && !text.endsWith("}")
                            ? correct.answer(request.withJson(text + "}"))
                            : correct.answer(request);
                }));
    }

    private static Fault instead(String name, String description, Predicate<BufferedRequest> wrong) {
        return Fault.of(
                name,
                description,
                CREATE_VARIABLE.only((request, correct) ->
                        correct.answer(wrong.test(request) ? request.withJson(VARIABLE) : request)));
    }

    private static Fault readdressed(
            String name, String description, Place place, UnaryOperator<BufferedRequest> right) {
        return Fault.of(name, description, place.only((request, correct) -> correct.answer(right.apply(request))));
    }

    private static Fault refusedAndDone() {
        return Fault.of(
                "refused-theme-changes-are-made",
                "A change of a theme that is refused for its data changes the name all the same.",
                UPDATE_THEME.only((request, correct) -> {
                    ServerResponse answer = correct.answer(request);
                    if (answer.status() == 400) {
                        correct.answer(request.withJson("{\"name\": \"Changed all the same\"}"));
                    }
                    return answer;
                }));
    }

    private static String query(BufferedRequest request) {
        return request.rawQuery() == null ? "" : request.rawQuery();
    }

    private static BufferedRequest at(BufferedRequest request, String path, @Nullable String query) {
        return new BufferedRequest(request.method(), path, query, request.headers(), request.body());
    }
}
