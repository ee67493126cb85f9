package dev.dovetail.generator.naming;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words of an operation's method: those of its operationId that come after the words of its tag, since the group
 * says those already; where the tag is not in the operationId, all but the words that every operationId begins with.
 * An operation without operationId is called after its method and path.
 */
final class MethodWords {

    private final int common;

    MethodWords(Api api) {
        var all = api.operations().stream()
                .flatMap(operation -> operation.operationId().stream())
                .map(id -> Words.of(id).words())
                .toList();
        this.common = all.size() < 2 ? 0 : commonPrefix(all);
    }

    Words of(Operation operation) {
        return operation.operationId().map(id -> ofId(Words.of(id), operation)).orElseGet(() -> ofPath(operation));
    }

    private Words ofId(Words id, Operation operation) {
        var words = id.words();
        var afterTag = operation.tags().stream()
                .limit(1)
                .mapToInt(tag -> endOf(Words.of(tag).words(), words))
                .findFirst()
                .orElse(-1);
        var start = afterTag < 0 ? common : afterTag;
        return start < words.size() ? new Words(words.subList(start, words.size()), id.lossy()) : id;
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

    /** Where the tag's words end inside the name's words, or -1. Singular and plural are the same word here. */
    private static int endOf(List<String> tag, List<String> name) {
        return Stream.iterate(0, start -> start + tag.size() <= name.size(), start -> start + 1)
                .filter(start -> same(tag, name.subList(start, start + tag.size())))
                .map(start -> start + tag.size())
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

    private static int commonPrefix(List<List<String>> names) {
        var length = 0;
        while (sharedAt(names, length)) {
            length++;
        }
        return length;
    }

    private static boolean sharedAt(List<List<String>> names, int index) {
        return names.stream().allMatch(name -> index < name.size() - 1)
                && names.stream().map(name -> name.get(index)).distinct().count() == 1;
    }
}
