package dev.dovetail.reference.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Faults about the pages of lists. */
final class PaginationFaults {

    private static final Place SUBSCRIPTIONS = Place.of("GET", "/subscriptions/");
    private static final Place INTERVIEWS = Place.of("GET", "/user_interviews/");
    private static final Place EXPORTS = Place.of("GET", "/exports/");
    private static final Place ITEMS = Place.of("GET", "/dataset_items/");
    private static final Place VARIABLES = Place.of("GET", "/insight_variables/");
    private static final Place INSIGHTS = Place.of("GET", "/insights/");
    private static final Place GROUPS = Place.of("GET", "/groups/");

    private PaginationFaults() {}

    static List<Fault> all() {
        return List.of(
                ignoring(
                        "subscriptions-ignore-the-limit",
                        "The list of subscriptions is one page.",
                        SUBSCRIPTIONS,
                        "limit"),
                twice(),
                skipped(),
                editing(
                        "items-previous-leads-to-the-same-page",
                        "The page before a page of dataset items is the page itself.",
                        ITEMS,
                        (request, page) -> {
                            if (page.hasNonNull("previous")) {
                                page.put("previous", address(request, request.rawQuery()));
                            }
                        }),
                editing(
                        "insights-count-one-too-many",
                        "The number of insights is one more than there are.",
                        INSIGHTS,
                        (request, page) -> page.put("count", page.path("count").asInt() + 1)),
                endless(),
                ignoring(
                        "insights-ignore-the-short-id",
                        "The list of insights is the same whatever short identifier is asked for.",
                        INSIGHTS,
                        "short_id"),
                unstable(),
                astray(),
                beforeTheFirst(),
                foundBeyondTheList(),
                editing(
                        "exports-are-listed-in-another-format",
                        "An export is listed in another format than the one it is read in.",
                        EXPORTS,
                        (request, page) -> Answers.results(page)
                                .forEach(export -> ((ObjectNode) export).put("export_format", "image/gif"))));
    }

    private static Fault astray() {
        return editing(
                "subscriptions-links-lead-to-another-host",
                "Links to other pages of subscriptions name a host that callers do not know.",
                SUBSCRIPTIONS,
                (request, page) -> List.of("next", "previous").forEach(link -> {
                    if (page.hasNonNull(link)) {
                        page.put(link, page.path(link).asText().replaceFirst("//[^/]+/", "//internal.example/"));
                    }
                }));
    }

    private static Fault foundBeyondTheList() {
        return editing(
                "groups-search-finds-what-is-not-listed",
                "A search for groups finds one that is not in the list.",
                GROUPS,
                (request, page) -> {
                    if (query(request, "search").isPresent()) {
                        Answers.results(page)
                                .addObject()
                                .put("group_type_index", 0)
                                .put("group_key", "long-gone")
                                .put("created_at", "2026-01-05T08:00:00Z")
                                .putObject("group_properties");
                    }
                });
    }

    /** Changes a page with what was asked in mind. */
    private interface Edit {
        void edit(BufferedRequest request, ObjectNode page);
    }

    private static Fault editing(String name, String description, Place place, Edit edit) {
        return Fault.of(name, description, place.only((request, correct) -> {
            var answer = correct.answer(request);
            return Answers.succeeded(answer) ? Answers.edited(answer, page -> edit.edit(request, page)) : answer;
        }));
    }

    private static Fault ignoring(String name, String description, Place place, String parameter) {
        return Fault.of(
                name,
                description,
                place.only((request, correct) -> correct.answer(request.withQuery(without(request, parameter)))));
    }

    private static Fault twice() {
        return Fault.of(
                "exports-come-twice-at-the-end",
                "After the last page of exports comes one that holds the last export once more.",
                EXPORTS.only((request, correct) -> {
                    var again = query(request, "again").isPresent();
                    var asked = request.withQuery(without(request, "again"));
                    var answer = correct.answer(asked);
                    return Answers.succeeded(answer)
                            ? Answers.edited(answer, again ? PaginationFaults::lastOnly : page -> again(asked, page))
                            : answer;
                }));
    }

    private static void lastOnly(ObjectNode page) {
        var results = Answers.results(page);
        while (results.size() > 1) {
            results.remove(0);
        }
    }

    private static void again(BufferedRequest request, ObjectNode page) {
        if (!page.hasNonNull("next") && !Answers.results(page).isEmpty()) {
            var query = request.rawQuery();
            page.put("next", address(request, (query == null ? "" : query + "&") + "again=1"));
        }
    }

    private static Fault skipped() {
        return editing(
                "interviews-skip-one-after-the-second-page",
                "The third page of interviews begins one interview too late.",
                INTERVIEWS,
                (request, page) -> {
                    var offset = query(request, "offset");
                    var limit = query(request, "limit");
                    if (page.hasNonNull("next") && offset.isPresent() && limit.isPresent()) {
                        var begin = Long.parseLong(offset.get()) + Long.parseLong(limit.get()) + 1;
                        page.put("next", address(request, "limit=" + limit.get() + "&offset=" + begin));
                    }
                });
    }

    private static Fault endless() {
        return editing(
                "variables-never-end",
                "The last page of insight variables leads to itself.",
                VARIABLES,
                (request, page) -> {
                    var turn = query(request, "turn").map(Integer::parseInt).orElse(0) + 1;
                    page.put("next", address(request, "turn=" + turn));
                });
    }

    private static Fault unstable() {
        return Fault.remembering(
                "variables-begin-anywhere", "Every list of insight variables begins with another one.", () -> {
                    var asked = new AtomicInteger();
                    return VARIABLES.only((request, correct) -> {
                        var answer = correct.answer(request);
                        return Answers.succeeded(answer)
                                ? Answers.edited(answer, page -> turn(Answers.results(page), asked.incrementAndGet()))
                                : answer;
                    });
                });
    }

    /** Turns a list round by so many places. */
    private static void turn(ArrayNode results, int places) {
        for (var i = 0; !results.isEmpty() && i < places % results.size(); i++) {
            results.add(results.remove(0));
        }
    }

    private static Fault beforeTheFirst() {
        return editing(
                "items-before-the-first-are-the-last",
                "A page of dataset items that is to begin before the first holds the last.",
                ITEMS,
                (request, page) -> {
                    if (query(request, "offset").filter("-1"::equals).isPresent()) {
                        lastOnly(page);
                    }
                });
    }

    private static Optional<String> query(BufferedRequest request, String name) {
        var query = Optional.ofNullable(request.rawQuery()).orElse("");
        return List.of(query.split("&", -1)).stream()
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    private static String without(BufferedRequest request, String name) {
        var query = Optional.ofNullable(request.rawQuery()).orElse("");
        return String.join(
                "&",
                List.of(query.split("&", -1)).stream()
                        .filter(pair -> !pair.startsWith(name + "="))
                        .toList());
    }

    private static String address(BufferedRequest request, String query) {
        return "http://" + request.headers().first("Host").orElse("localhost") + request.rawPath() + "?" + query;
    }
}
