package dev.dovetail.conformance.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list of shelves: numbered pages, an array each, with links in the head of the answer (RFC 8288). */
final class ShelfPages {
    private final Set<Fault> faults;
    private final List<ObjectNode> shelves;

    ShelfPages(Set<Fault> faults, List<ObjectNode> shelves) {
        this.faults = faults;
        this.shelves = shelves;
    }

    Shelves.Reply answer(Shelves.Request request) {
        var query = new Query(request.query());
        var page = query.number("page", 1, 1);
        var size = query.number("per_page", 30, 1);
        if (page.isEmpty() || size.isEmpty()) {
            return Shelves.Reply.problem(400, "not a page");
        }
        var byId = Comparator.<ObjectNode>comparingInt(shelf -> shelf.path("id").asInt());
        var rows = shelves.stream()
                .filter(shelf -> query.text("name")
                        .filter(name -> !faults.contains(Fault.NAME_IS_IGNORED))
                        .map(name -> shelf.path("name").asText().equals(name))
                        .orElse(true))
                .filter(shelf -> query.text("q")
                        .map(text -> shelf.path("name").asText().contains(text))
                        .orElse(true))
                .sorted(query.is("sort", "-id") ? byId.reversed() : byId)
                .toList();
        var length = Math.min(size.getAsInt(), 100);
        var from = (page.getAsInt() - 1L) * length;
        var shown = rows.stream().skip(from).limit(length).toList();
        var next = from + length < rows.size()
                ? Optional.of(link(request, page.getAsInt() + 1, length))
                : Optional.<String>empty();
        var answer = JsonNodeFactory.instance.arrayNode().addAll(shown);
        if (query.text("q").isPresent() && faults.contains(Fault.SEARCH_FINDS_MORE_THAN_THERE_IS)) {
            answer.addObject().put("id", 1_000_000).put("name", "dovetail, long gone");
        }
        return new Shelves.Reply(200, Optional.of(answer), next);
    }

    private String link(Shelves.Request request, int page, int length) {
        return "<" + request.baseUrl() + "/shelves/?page=" + page + "&per_page=" + length + ">; rel=\"next\"";
    }
}
