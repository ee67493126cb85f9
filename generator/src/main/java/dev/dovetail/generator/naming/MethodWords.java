package dev.dovetail.generator.naming;

import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The words of an operation's method: those of its operationId without its tag, since the group says it already, and without
 * a beginning that says again where the path begins, as {@code environments_pets_list} does at {@code /environments/{id}/pets}.
 * An operation without operationId is called after its method and path. Nothing but the operation itself decides, so that no
 * other operation's coming or going renames it.
 */
final class MethodWords {

    private MethodWords() {}

    static Words of(Operation operation) {
        return operation
                .operationId()
                .map(id -> ofId(Words.of(id), operation))
                .or(() -> operation.event().map(event -> Words.of(event.name())))
                .orElseGet(() -> ofPath(operation));
    }

    private static Words ofId(Words id, Operation operation) {
        var words = id.words();
        var own = new ArrayList<>(words);
        operation.tags().stream().findFirst().ifPresent(tag -> {
            own.subList(0, saidByPath(words, operation)).clear();
            var tagWords = Words.of(tag).words();
            var start = indexOf(tagWords, own);
            if (start >= 0) {
                own.subList(start, start + tagWords.size()).clear();
            }
        });
        return own.isEmpty() ? id : new Words(own, id.lossy());
    }

    private static Words ofPath(Operation operation) {
        var words = new ArrayList<String>();
        words.add(operation.method().name().toLowerCase(Locale.ROOT));
        for (var segment : operation.path().segments()) {
            if (segment.startsWith("{")) {
                words.add("by");
            }
            if (!segment.isEmpty()) {
                words.addAll(Words.of(segment).words());
            }
        }
        return new Words(words, false);
    }

    /** Where the tag's words begin inside the name's words, or -1. Singular and plural are the same word here. */
    private static int indexOf(List<String> tag, List<String> name) {
        return IntStream.rangeClosed(0, name.size() - tag.size())
                .filter(start -> same(tag, name.subList(start, start + tag.size())))
                .findFirst()
                .orElse(-1);
    }

    private static boolean same(List<String> some, List<String> others) {
        for (var i = 0; i < some.size(); i++) {
            if (!stem(some.get(i)).equals(stem(others.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String stem(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** How many words at the beginning are the path's, up to the last segment before its first parameter. */
    private static int saidByPath(List<String> words, Operation operation) {
        var path = new ArrayList<String>();
        for (var segment : operation.path().segments()) {
            if (segment.startsWith("{")) {
                break;
            }
            if (!segment.isEmpty()) {
                path.addAll(Words.of(segment).words());
            }
        }
        for (var start = 0; start < path.size(); start++) {
            var length = path.size() - start;
            if (length < words.size() && same(path.subList(start, path.size()), words.subList(0, length))) {
                return length;
            }
        }
        return 0;
    }
}
