package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Tells from what is left of a deleted thing that the server knows it as deleted: it has a state that says so, or a time of its deletion. Many servers
 * keep what was deleted in that way, for a while or for good, and a document seldom says so.
 */
final class Tombstone {
    private static final int DEEPEST = 3;
    private static final Set<String> STATES = Set.of("state", "status", "phase", "lifecyclestate", "lifecycle");
    private static final Set<String> ENDED = Set.of(
            "deleted",
            "deleting",
            "removed",
            "expired",
            "archived",
            "cancelled",
            "canceled",
            "inactive",
            "disabled",
            "terminated",
            "terminating",
            "revoked",
            "trashed");
    private static final Set<String> FLAGS = Set.of("deleted", "isdeleted", "archived", "isarchived", "trashed");
    private static final Set<String> TIMES =
            Set.of("deletedat", "archivedat", "removedat", "deletiontimestamp", "cancelledat", "revokedat");

    private Tombstone() {}

    /** Whether the thing says of itself that it is no more. */
    static boolean marks(JsonNode thing) {
        return marks(thing, 0);
    }

    private static boolean marks(JsonNode thing, int depth) {
        return thing.isObject()
                && depth < DEEPEST
                && StreamSupport.stream(thing.properties().spliterator(), false)
                        .anyMatch(member -> marked(plain(member.getKey()), member.getValue())
                                || marks(member.getValue(), depth + 1));
    }

    private static boolean marked(String name, JsonNode value) {
        return (STATES.contains(name) && ENDED.contains(plain(value.asText())))
                || (FLAGS.contains(name) && value.asBoolean())
                || (TIMES.contains(name) && value.isValueNode() && !value.isNull());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
