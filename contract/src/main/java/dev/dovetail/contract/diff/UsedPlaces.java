package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.source.SourceDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** What references lead to, beginning with what can be called. */
final class UsedPlaces {

    private final SourceDocument document;
    private final Set<String> found = new HashSet<>();
    private final Deque<JsonNode> open = new ArrayDeque<>();

    private UsedPlaces(SourceDocument document) {
        this.document = document;
    }

    /** The pointers of everything that an operation refers to, directly or not. */
    static Set<String> of(SourceDocument document) {
        var places = new UsedPlaces(document);
        places.open.add(document.tree().path("paths"));
        places.open.add(document.tree().path("webhooks"));
        while (!places.open.isEmpty()) {
            places.look(places.open.remove());
        }
        return places.found;
    }

    private void look(JsonNode node) {
        document.reference(node).ifPresent(this::follow);
        for (var target : node.path("discriminator").path("mapping")) {
            SourceDocument.pointer(target.asText()).ifPresent(this::follow);
        }
        node.forEach(open::add);
    }

    private void follow(String pointer) {
        if (found.add(pointer)) {
            document.at(pointer).ifPresent(open::add);
        }
    }
}
