package dev.dovetail.conformance.stub.shelf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.stub.shelf.SocketServer.Reply;
import dev.dovetail.conformance.stub.shelf.SocketServer.Request;
import java.util.List;
import java.util.Set;

/** A request for one book: conditions first, then the method. */
final class BookCall {
    private static final String LAST_MODIFIED = "Sat, 21 Nov 2026 08:00:00 GMT";
    private static final String TRACE = "java.lang.IllegalStateException: no book\n"
            + "\tat org.example.shelf.Books.find(Books.java:42)\n\tat org.example.shelf.Books.get(Books.java:17)";
    private static final String QUERY =
            "ERROR: syntax error at or near \")\" in SELECT id, title FROM books WHERE id = ";

    private final Shelf shelf;
    private final Set<ShelfFault> faults;
    private final Request request;

    BookCall(Shelf shelf, Set<ShelfFault> faults, Request request) {
        this.shelf = shelf;
        this.faults = faults;
        this.request = request;
    }

    Reply answer(int id) {
        var book = shelf.book(id);
        if (book == null) {
            return missing(id);
        }
        var tag = tag(book);
        var wanted = request.header("If-Match");
        var ignored = has(ShelfFault.IF_MATCH_IGNORED) && request.method().equals("PATCH")
                || has(ShelfFault.IF_MATCH_IGNORED_ON_DELETION)
                        && request.method().equals("DELETE");
        if (!wanted.isEmpty() && !wanted.equals(tag) && !ignored) {
            return ShelfServer.problem(412, "another edition");
        }
        return switch (request.method()) {
            case "PUT", "PATCH" -> write(book);
            case "DELETE" -> {
                shelf.delete(id);
                yield ShelfServer.plain(204, List.of());
            }
            default -> read(book, tag);
        };
    }

    private Reply missing(int id) {
        if (shelf.deleted(id) != null && request.method().equals("DELETE")) {
            return ShelfServer.problem(has(ShelfFault.DELETING_AGAIN_IS_A_CONFLICT) ? 409 : 404, "no such book");
        }
        if (has(ShelfFault.DELETED_CAN_BE_CHANGED)
                && shelf.deleted(id) != null
                && request.method().equals("PATCH")) {
            return ShelfServer.json(200, shelf.deleted(id));
        }
        if (request.method().equals("GET") && has(ShelfFault.STACK_TRACE)) {
            return ShelfServer.problem(404, TRACE);
        }
        return ShelfServer.problem(
                404, request.method().equals("GET") && has(ShelfFault.SQL) ? QUERY + id : "no such book");
    }

    private Reply read(ObjectNode book, String tag) {
        if (request.header("If-None-Match").equals(tag) && !has(ShelfFault.IF_NONE_MATCH_IGNORED)) {
            return ShelfServer.plain(
                    304, has(ShelfFault.NOT_MODIFIED_WITHOUT_TAG) ? List.of() : List.of("ETag: " + tag));
        }
        if (request.header("If-Modified-Since").equals(LAST_MODIFIED)
                && request.header("If-None-Match").isEmpty()
                && !has(ShelfFault.IF_MODIFIED_SINCE_IGNORED)) {
            return ShelfServer.plain(304, List.of("ETag: " + tag));
        }
        return ShelfServer.json(200, book).with("ETag: " + tag).with("Last-Modified: " + LAST_MODIFIED);
    }

    private String tag(ObjectNode book) {
        var text = has(ShelfFault.TAG_STAYS) ? "book " + book.path("pages") : book.toString();
        var tag = Integer.toHexString(text.hashCode());
        return has(ShelfFault.TAG_WITHOUT_QUOTES) ? tag : "\"" + tag + "\"";
    }

    private Reply write(ObjectNode book) {
        JsonNode sent = ShelfServer.read(request);
        var put = request.method().equals("PUT");
        if (!Shelf.fits(sent) || (put && !sent.has("title"))) {
            if (has(ShelfFault.REFUSED_UPDATE_IS_HALF_DONE)
                    && !put
                    && sent.path("title").isTextual()) {
                book.set("title", sent.get("title"));
            }
            return ShelfServer.problem(400, "not a book");
        }
        var title = book.path("title").asText();
        if (put && !has(ShelfFault.PUT_MERGES)) {
            book.remove(List.of("subtitle", "pages"));
        }
        shelf.put(book, has(ShelfFault.NULL_IS_ABSENT) && !put ? withoutNull(sent) : sent);
        if (put
                && has(ShelfFault.PUT_TWICE_ADDS)
                && title.equals(sent.path("title").asText())) {
            book.put("title", title + ", once more");
        }
        times(book, sent, put);
        return ShelfServer.json(200, book);
    }

    private void times(ObjectNode book, JsonNode sent, boolean put) {
        var now = shelf.now();
        if (put || !has(ShelfFault.UPDATE_TIME_STAYS)) {
            book.put("updated_at", now);
        }
        if (!put && has(ShelfFault.UPDATE_MOVES_CREATION)) {
            book.put("created_at", now);
        }
        if (!put && has(ShelfFault.UPDATE_TAKES_READ_ONLY) && sent.has("created_at")) {
            book.set("created_at", sent.get("created_at"));
        }
    }

    private static JsonNode withoutNull(JsonNode sent) {
        ObjectNode kept = sent.deepCopy();
        sent.properties().stream()
                .filter(member -> member.getValue().isNull())
                .forEach(member -> kept.remove(member.getKey()));
        return kept;
    }

    private boolean has(ShelfFault fault) {
        return faults.contains(fault);
    }
}
