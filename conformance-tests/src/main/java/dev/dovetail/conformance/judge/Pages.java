package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.plan.Follow;
import dev.dovetail.conformance.plan.Listing;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Links;
import dev.dovetail.conformance.run.Records;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of a list, as they were read one after the other.
 *
 * @param answers one for each page
 * @param rows the items of each page
 * @param keys what tells each item from all others, page by page; empty if the items have no such thing
 */
record Pages(Listing listing, List<Answer> answers, List<List<JsonNode>> rows, Optional<List<List<String>>> keys) {
    private static final int BARREN = 5;

    /** What a step read; empty if it was not sent, or one of its answers is no page. */
    static Optional<Pages> of(Listing listing, Records.OfStep step) {
        var rows = step.answers().stream()
                .map(answer ->
                        answer.succeeded() ? answer.json().flatMap(listing::rows) : Optional.<List<JsonNode>>empty())
                .toList();
        if (rows.isEmpty() || rows.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var known = rows.stream().map(Optional::orElseThrow).toList();
        var keys = known.stream()
                .map(page -> page.stream().map(listing::identity).toList())
                .toList();
        var telling = keys.stream().flatMap(List::stream).allMatch(Optional::isPresent);
        return Optional.of(new Pages(
                listing,
                step.answers(),
                known,
                telling
                        ? Optional.of(keys.stream()
                                .map(page ->
                                        page.stream().map(Optional::orElseThrow).toList())
                                .toList())
                        : Optional.empty()));
    }

    Answer first() {
        return answers.get(0);
    }

    Answer last() {
        return answers.get(answers.size() - 1);
    }

    /** All items of all pages. */
    List<JsonNode> all() {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** The keys of all items, in order; none if the items have none. */
    List<String> allKeys() {
        return keys.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }

    Set<String> keySet() {
        return new HashSet<>(allKeys());
    }

    /** How many different items there are. */
    int number() {
        return keys.isPresent() ? keySet().size() : all().size();
    }

    /** A key that comes twice. */
    Optional<String> twice() {
        var seen = new HashSet<String>();
        return allKeys().stream().filter(key -> !seen.add(key)).findFirst();
    }

    /** Whether the last page leads to another. */
    boolean leadsOn() {
        return Links.next(listing, last()).isPresent() || cursor(last()).isPresent();
    }

    private Optional<String> cursor(Answer page) {
        return listing.follow() instanceof Follow.Cursor cursor
                ? page.json()
                        .map(body -> body.at(cursor.pointer()))
                        .filter(value -> value.isValueNode() && !value.isNull())
                        .map(JsonNode::asText)
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** Whether the pages go round in a circle, or on and on with nothing on them. */
    boolean endless() {
        if (!leadsOn() || answers.size() < 2) {
            return false;
        }
        var from = Math.max(1, rows.size() - BARREN);
        var earlier = new HashSet<String>();
        rows.subList(0, from).forEach(page -> page.forEach(row -> earlier.add(key(row))));
        var fresh = rows.subList(from, rows.size()).stream()
                .flatMap(List::stream)
                .anyMatch(row -> !earlier.contains(key(row)));
        return !fresh && (rows.size() - from == BARREN || comesBack());
    }

    /** Whether the last page leads to one that was there before. */
    private boolean comesBack() {
        var next = Links.next(listing, last());
        return next.isPresent()
                && answers.subList(0, answers.size() - 1).stream()
                        .anyMatch(page -> Links.next(listing, page).equals(next));
    }

    private String key(JsonNode row) {
        return listing.identity(row).orElseGet(row::toString);
    }

    /** Whether all pages were read, as far as one can know. */
    boolean whole() {
        var total = first().json().flatMap(listing::total);
        var known = !(listing.follow() instanceof Follow.HeadOnly)
                || answers.size() > 1
                || total.filter(number -> number > all().size()).isEmpty();
        return !leadsOn() && known && answers.size() < 12;
    }
}
