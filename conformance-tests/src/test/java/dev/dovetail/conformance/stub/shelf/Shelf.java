package dev.dovetail.conformance.stub.shelf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Books and their chapters. Its clock moves on with every look at it. */
final class Shelf {
    private static final Instant EPOCH = Instant.parse("2026-11-21T08:00:00.000123Z");

    private final Set<ShelfFault> faults;
    private final Map<Integer, ObjectNode> books = new TreeMap<>();
    private final Map<Integer, ObjectNode> deleted = new TreeMap<>();
    private final Map<Integer, Map<Integer, ObjectNode>> chapters = new TreeMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int ids;
    private int numbers;
    private long ticks;

    Shelf(Set<ShelfFault> faults) {
        this.faults = faults;
    }

    /** Whether the members that a client sends are of the right types. */
    static boolean fits(JsonNode sent) {
        return sent.isObject()
                && (!sent.has("title") || sent.get("title").isTextual())
                && (!sent.has("subtitle")
                        || sent.get("subtitle").isTextual()
                        || sent.get("subtitle").isNull())
                && (!sent.has("pages") || sent.get("pages").isInt());
    }

    ArrayNode all() {
        return ShelfServer.JSON.valueToTree(books.values());
    }

    int first() {
        return books.keySet().iterator().next();
    }

    ObjectNode book(int id) {
        return books.get(id);
    }

    ObjectNode deleted(int id) {
        return deleted.get(id);
    }

    ObjectNode create(JsonNode sent) {
        var again = faults.contains(ShelfFault.NUMBER_OF_THE_DELETED_AGAIN) && !free.isEmpty();
        var id = again ? free.pop() : ++ids;
        var now = now();
        var book = ShelfServer.JSON.createObjectNode().put("id", id);
        put(book, sent);
        var forged = faults.contains(ShelfFault.CREATION_TAKES_READ_ONLY) && sent.has("created_at");
        book.put("created_at", forged ? sent.get("created_at").asText() : now);
        book.put("updated_at", now);
        books.put(id, book);
        chapters.put(id, new TreeMap<>());
        return book;
    }

    /** Takes over what a client may set, and nothing of the rest. */
    void put(ObjectNode book, JsonNode sent) {
        for (var name : new String[] {"title", "subtitle", "pages"}) {
            if (sent.has(name)) {
                book.set(name, sent.get(name));
            }
        }
    }

    void delete(int id) {
        deleted.put(id, books.remove(id));
        free.push(id);
        if (!faults.contains(ShelfFault.CHAPTERS_OUTLIVE_THEIR_BOOK)) {
            chapters.remove(id);
        }
    }

    /** The chapters of a book; null if there is no such book. */
    Map<Integer, ObjectNode> chapters(int book) {
        return chapters.get(book);
    }

    ObjectNode write(int book, JsonNode sent) {
        var number = faults.contains(ShelfFault.SAME_NUMBER_TWICE) ? 1 : ++numbers;
        var chapter = ShelfServer.JSON
                .createObjectNode()
                .put("number", number)
                .put("title", sent.path("title").asText());
        chapters.get(book).put(number, chapter);
        return chapter;
    }

    String now() {
        return EPOCH.plusMillis(++ticks).toString();
    }
}
