package dev.dovetail.conformance.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A place in a value where something stands, or may stand.
 *
 * @param pointer where, as a JSON Pointer
 * @param rules what is asked of a value there
 * @param required whether something has to stand there
 * @param value what stands there now
 */
record Place(String pointer, Rules rules, boolean required, Optional<JsonNode> value) {
    private static final Set<String> FREE = Set.of(
            "name",
            "title",
            "label",
            "summary",
            "description",
            "subject",
            "text",
            "content",
            "note",
            "comment",
            "message");
    private static final Set<String> ENDS_A_LIFE =
            Set.of("deleted", "is_deleted", "isDeleted", "archived", "is_archived", "isArchived");

    /** The name of the member; empty for a value as a whole and for items. */
    String name() {
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return name.matches("\\d*") ? "" : name;
    }

    /** Whether the schema allows values of the type by name. */
    boolean allows(String type) {
        return rules.types().contains(type);
    }

    /** Whether the place is for text that people read, in which any character has its place. */
    boolean freeText() {
        return allows("string")
                && rules.enumeration().isEmpty()
                && rules.texts("format").isEmpty()
                && rules.texts("pattern").isEmpty()
                && FREE.contains(lastWord());
    }

    /** The last word of the name, of one thing: {@code note} of {@code delivery_notes} and of {@code deliveryNote}. */
    private String lastWord() {
        var words = name().split("[_\\-. ]|(?<=[a-z0-9])(?=[A-Z])", -1);
        var last = words[words.length - 1].toLowerCase(Locale.ROOT);
        return last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    }

    /** Whether a value may make what it belongs to disappear. */
    boolean endsALife() {
        return ENDS_A_LIFE.contains(name());
    }
}
