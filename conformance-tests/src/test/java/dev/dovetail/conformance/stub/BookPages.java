package dev.dovetail.conformance.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The list of the books on a shelf: pages by number and beginning, with a count and links in the body. */
final class BookPages {
    private final Set<Fault> faults;
    private final AtomicInteger asked;
    private final List<ObjectNode> books;

    /** Pages of these books; {@code asked} counts how often whole lists were asked for. */
    BookPages(Set<Fault> faults, AtomicInteger asked, List<ObjectNode> books) {
        this.faults = faults;
        this.asked = asked;
        this.books = books;
    }

    Shelves.Reply answer(Shelves.Request request) {
        var query = new Query(request.query());
        var limit = query.number("limit", 50, 1);
        var offset = query.number("offset", 0, has(Fault.NEGATIVE_OFFSET_COUNTS_FROM_THE_END) ? -1 : 0);
        if (limit.isEmpty() || offset.isEmpty()) {
            return Shelves.Reply.problem(400, "not a page");
        }
        var rows = books.stream()
                .filter(book -> query.text("color")
                        .filter(color -> !has(Fault.COLOR_IS_IGNORED))
                        .map(color -> book.path("color").asText().equals(color))
                        .orElse(true))
                .sorted(order(request, query))
                .toList();
        var from = offset.getAsInt() < 0 ? Math.max(0, rows.size() - 1) : offset.getAsInt();
        return Shelves.Reply.of(
                200, page(request, rows, limit.getAsInt() + (has(Fault.PAGES_ARE_TOO_LONG) ? 1 : 0), from));
    }

    private Comparator<ObjectNode> order(Shelves.Request request, Query query) {
        var byId = Comparator.<ObjectNode>comparingInt(book -> book.path("id").asInt());
        var turned = query.is("ordering", "-id") && !has(Fault.ORDERING_IS_IGNORED)
                || has(Fault.ORDER_CHANGES) && request.query().isEmpty() && asked.incrementAndGet() % 2 == 0;
        return turned ? byId.reversed() : byId;
    }

    private ObjectNode page(Shelves.Request request, List<ObjectNode> rows, int limit, int offset) {
        var server = has(Fault.LINKS_LEAD_AWAY) ? "http://elsewhere.example" : request.baseUrl();
        var size = has(Fault.PAGES_ARE_TOO_LONG) ? limit - 1 : limit;
        var here = server + request.path() + "?limit=" + size + "&offset=";
        var before = has(Fault.PREVIOUS_LEADS_TO_THE_SAME_PAGE) ? offset : Math.max(0, offset - limit);
        var page = JsonNodeFactory.instance.objectNode();
        page.put("count", rows.size() + (has(Fault.COUNT_IS_ONE_TOO_MANY) ? 1 : 0));
        page.put("next", next(rows.size(), limit, offset) < 0 ? null : here + next(rows.size(), limit, offset));
        page.put("previous", offset > 0 ? here + before : null);
        var shown = rows.stream().skip(offset).limit(limit).toList();
        if (has(Fault.LAST_BOOK_COMES_TWICE) && offset == rows.size() && offset > 0) {
            shown = rows.subList(offset - 1, offset);
        }
        if (has(Fault.BOOKS_ARE_LISTED_IN_CAPITALS)) {
            shown.forEach(book -> book.put("title", book.path("title").asText().toUpperCase(Locale.ROOT)));
        }
        page.putArray("results").addAll(shown);
        return page;
    }

    /** Where the next page begins; below 0 if there is none. */
    private int next(int count, int limit, int offset) {
        if (has(Fault.LAST_PAGE_LEADS_ON)) {
            return offset + limit;
        }
        if (has(Fault.LAST_BOOK_COMES_TWICE) && offset < count && offset + limit >= count) {
            return count;
        }
        if (offset > count - limit - 1) {
            return -1;
        }
        return offset + limit + (has(Fault.LATER_PAGES_SKIP_A_BOOK) && offset > 0 ? 1 : 0);
    }

    private boolean has(Fault fault) {
        return faults.contains(fault);
    }
}
