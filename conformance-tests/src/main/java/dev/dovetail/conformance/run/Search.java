package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Looks for something by its mark where it may have been created: a list of such things is often read at the address that creates
 * them.
 *
 * @param identifier what it is addressed by, if it was found
 * @param absent whether all of a list was read, and it is not there
 */
record Search(Optional<String> identifier, boolean absent) {
    private static final int MOST_PAGES = 50;
    private static final List<String> TOTALS = List.of("count", "total", "total_count", "totalCount");
    private static final Search NOTHING_LEARNT = new Search(Optional.empty(), false);

    /**
     * A search.
     *
     * @param read reads an address; empty where that is not allowed
     */
    static Search of(Creation creation, Function<String, Optional<Answer>> read) {
        if (creation.mark().isEmpty()) {
            return NOTHING_LEARNT;
        }
        var address = Optional.of(creation.url());
        var seen = 0;
        for (var page = 0; page < MOST_PAGES && address.isPresent(); page++) {
            var answer = read.apply(address.get());
            var list = answer.filter(Answer::succeeded).flatMap(Answer::json);
            if (list.isEmpty()) {
                return NOTHING_LEARNT;
            }
            var items = items(list.get()).toList();
            var found = items.stream()
                    .filter(item -> item.toString().contains(creation.mark().get()))
                    .flatMap(item -> IdentityReader.inBody(item, creation.parameter()).stream())
                    .map(Encoding::text)
                    .findFirst();
            if (found.isPresent()) {
                return new Search(found, false);
            }
            seen += items.size();
            var next = next(address.get(), list.get());
            if (next.isEmpty()) {
                return new Search(Optional.empty(), !more(answer.orElseThrow(), list.get(), seen));
            }
            address = next;
        }
        return NOTHING_LEARNT;
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return list.isArray()
                ? parts(list)
                : parts(list).filter(JsonNode::isArray).flatMap(Search::parts);
    }

    private static Stream<JsonNode> parts(JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false);
    }

    private static Optional<String> next(String address, JsonNode list) {
        var next = list.path("next").asText("");
        try {
            return next.isEmpty() || next.equals("null")
                    ? Optional.empty()
                    : Optional.of(URI.create(address).resolve(next).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether something hints at more than was seen. */
    private static boolean more(Answer answer, JsonNode list, int seen) {
        return answer.headerList("Link").filter(link -> link.contains("next")).isPresent()
                || list.path("has_more").asBoolean()
                || list.path("next").isTextual()
                || TOTALS.stream().anyMatch(total -> list.path(total).asInt() > seen);
    }
}
