package dev.dovetail.generator.naming;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The words of an operation's method: those of its operationId without the words that every operationId of the document
 * begins with, and without those of its tag, since the group says these already. An operation without operationId is
 * called after its method and path.
 */
final class MethodWords {

    /** Words that many operationIds begin with although they say what the operation does. */
    private static final Set<String> VERBS = Set.of(
            "add",
            "create",
            "delete",
            "fetch",
            "find",
            "get",
            "list",
            "patch",
            "post",
            "put",
            "query",
            "read",
            "remove",
            "retrieve",
            "search",
            "set",
            "update");

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
        var own = new ArrayList<>(words.subList(common, words.size()));
        operation.tags().stream().findFirst().ifPresent(tag -> {
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

    private static int commonPrefix(List<List<String>> names) {
        var length = 0;
        while (sharedAt(names, length)) {
            length++;
        }
        return length > 0 && VERBS.contains(names.get(0).get(0).toLowerCase(Locale.ROOT)) ? 0 : length;
    }

    private static boolean sharedAt(List<List<String>> names, int index) {
        return names.stream().allMatch(name -> index < name.size() - 1)
                && names.stream().map(name -> name.get(index)).distinct().count() == 1;
    }
}
