package dev.dovetail.conformance.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The shelves of a notes server and the books on them: things with a parent, and lists in pages. Thread-safe. */
final class Shelves {
    private final Set<Fault> faults;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, AtomicInteger> asked = new ConcurrentSkipListMap<>();
    private final Map<Integer, ObjectNode> shelves = new ConcurrentSkipListMap<>();
    private final Map<Integer, ObjectNode> books = new ConcurrentSkipListMap<>();

    Shelves(Set<Fault> faults) {
        this.faults = faults;
    }

    /** What is asked, by somebody who may ask it. */
    record Request(String method, String path, Optional<String> query, String baseUrl, JsonNode body) {
        int number(int segment) {
            return Integer.parseInt(path.split("/", -1)[segment]);
        }

        int depth() {
            return path.split("/", -1).length - 2;
        }

        /** What was sent, without what only the server sets. */
        ObjectNode writable() {
            ObjectNode sent = body.deepCopy();
            return sent.without(List.of("id", "shelf"));
        }

        boolean is(String name) {
            return method.equals(name);
        }
    }

    /** What is answered. */
    record Reply(int status, Optional<JsonNode> body, Optional<String> link) {
        static Reply of(int status, JsonNode body) {
            return new Reply(status, Optional.of(body), Optional.empty());
        }

        static Reply of(int status) {
            return new Reply(status, Optional.empty(), Optional.empty());
        }

        static Reply problem(int status, String detail) {
            return of(status, JsonNodeFactory.instance.objectNode().put("detail", detail));
        }
    }

    Reply answer(Request request) {
        if (request.depth() == 1) {
            return request.is("GET") ? new ShelfPages(faults, all(shelves)).answer(request) : shelf(request);
        }
        var shelf = request.number(2);
        if (!shelves.containsKey(shelf)) {
            return Reply.problem(404, "no such shelf");
        }
        return switch (request.depth()) {
            case 2 -> removed(shelf);
            case 3 ->
                request.is("GET")
                        ? new BookPages(faults, asked.computeIfAbsent(shelf, one -> new AtomicInteger()), on(shelf))
                                .answer(request)
                        : book(request, shelf);
            default -> oneBook(request, shelf, request.number(4));
        };
    }

    private Reply shelf(Request request) {
        var shelf = JsonNodeFactory.instance.objectNode().put("id", ids.incrementAndGet());
        shelf.setAll(request.writable());
        shelves.put(shelf.path("id").asInt(), shelf);
        return Reply.of(201, shelf);
    }

    private Reply removed(int shelf) {
        shelves.remove(shelf);
        books.values().removeIf(book -> book.path("shelf").asInt() == shelf);
        return Reply.of(204);
    }

    private Reply book(Request request, int shelf) {
        var book = JsonNodeFactory.instance.objectNode().put("id", ids.incrementAndGet());
        book.put("shelf", shelf);
        book.setAll(request.writable());
        books.put(book.path("id").asInt(), book);
        return Reply.of(201, book);
    }

    private Reply oneBook(Request request, int shelf, int id) {
        var book = books.get(id);
        if (book == null) {
            return Reply.problem(404, "no such book");
        }
        return book.path("shelf").asInt() == shelf ? act(request, id, book) : elsewhere(request, id, book);
    }

    private Reply elsewhere(Request request, int id, ObjectNode book) {
        var wrong = switch (request.method()) {
            case "GET" -> Fault.BOOKS_OF_ANY_SHELF_ARE_READ;
            case "PATCH" -> Fault.BOOKS_OF_ANY_SHELF_ARE_CHANGED;
            default -> Fault.BOOKS_OF_ANY_SHELF_ARE_DELETED;
        };
        if (faults.contains(wrong)) {
            return act(request, id, book);
        }
        if (faults.contains(Fault.BOOKS_OF_ANY_SHELF_ARE_CHANGED_AND_NOT_FOUND) && request.is("PATCH")) {
            act(request, id, book);
        }
        var forbidden = faults.contains(Fault.BOOKS_OF_OTHER_SHELVES_ARE_FORBIDDEN) && request.is("GET");
        return Reply.problem(forbidden ? 403 : 404, "no such book on this shelf");
    }

    private Reply act(Request request, int id, ObjectNode book) {
        return switch (request.method()) {
            case "GET" -> Reply.of(200, book.deepCopy());
            case "PATCH" -> {
                book.setAll(request.writable());
                yield Reply.of(200, book.deepCopy());
            }
            default -> {
                books.remove(id);
                yield Reply.of(204);
            }
        };
    }

    private List<ObjectNode> on(int shelf) {
        Predicate<Integer> shown = other -> other == shelf
                || (other < shelf && faults.contains(Fault.LATER_SHELVES_LIST_BOOKS_OF_EARLIER_ONES))
                || (other > shelf && faults.contains(Fault.EARLIER_SHELVES_LIST_BOOKS_OF_LATER_ONES));
        return all(books).stream()
                .filter(book -> shown.test(book.path("shelf").asInt()))
                .toList();
    }

    private static List<ObjectNode> all(Map<Integer, ObjectNode> rows) {
        return rows.values().stream().map(ObjectNode::deepCopy).toList();
    }
}
