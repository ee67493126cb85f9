package dev.dovetail.conformance.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Something that the run created and could not remove.
 *
 * @param operation the label of the operation that created it
 * @param thing what it is addressed by, or what else it can be recognised by
 * @param reason why it is still there: a clause without a full stop
 * @param command the command that removes it; none where the document has no operation for that
 */
public record Leftover(String operation, String thing, String reason, Optional<String> command) {

    /** The whole of it in one sentence, without a full stop. */
    public String what() {
        return operation + " created " + thing + ", and " + reason;
    }

    /**
     * Things that one operation created and that are left for one reason.
     *
     * @param commands those that remove them; none where there is none
     */
    public record Group(String operation, String reason, List<String> things, List<String> commands) {
        public Group {
            things = List.copyOf(things);
            commands = List.copyOf(commands);
        }

        /** All of it in one sentence, without a full stop; no more than a few things are named. */
        public String what() {
            var named = String.join(", ", things.subList(0, Math.min(MOST_NAMED, things.size())));
            var others = things.size() > MOST_NAMED ? " and " + (things.size() - MOST_NAMED) + " more" : "";
            return operation + " created " + named + others + ", and " + reason;
        }

        private static final int MOST_NAMED = 5;
    }

    /** What is left, by operation and reason, in the order of the first of each. */
    public static List<Group> grouped(List<Leftover> leftovers) {
        record Key(String operation, String reason) {}
        var byKey = new LinkedHashMap<Key, List<Leftover>>();
        leftovers.forEach(one -> byKey.computeIfAbsent(new Key(one.operation, one.reason), key -> new ArrayList<>())
                .add(one));
        return byKey.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey().operation(),
                        entry.getKey().reason(),
                        entry.getValue().stream().map(Leftover::thing).toList(),
                        entry.getValue().stream()
                                .flatMap(one -> one.command().stream())
                                .toList()))
                .toList();
    }
}
