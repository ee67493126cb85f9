package dev.dovetail.conformance.merge;

import dev.dovetail.conformance.result.RunInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether reports are the parts of one run, all of them and each once. */
final class SameRun {

    private final List<Part> parts;

    SameRun(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Says nothing if they are.
     *
     * @throws UnmergeableException if they are not
     */
    void check() {
        if (parts.isEmpty()) {
            throw new UnmergeableException("there is nothing to merge");
        }
        parts.forEach(Part::share);
        same("the document", info -> info.document() + " (" + info.apiTitle() + " " + info.apiVersion() + ")");
        same("the fingerprint of the document", RunInfo::fingerprint);
        same("the server", RunInfo::baseUrl);
        same("the mode", info -> info.mode().word());
        same("the seed", info -> Long.toString(info.seed()));
        same(
                "the number of shards",
                info -> Integer.toString(info.share().orElseThrow().shard().count()));
        same(
                "the selection of operations",
                info -> String.join(", ", info.share().orElseThrow().operations()));
        eachOnce();
    }

    private void same(String what, Function<RunInfo, String> value) {
        var first = parts.get(0);
        for (var other : parts) {
            var here = value.apply(first.info());
            var there = value.apply(other.info());
            if (!here.equals(there)) {
                throw new UnmergeableException(
                        "%s and %s are not of one run: %s is %s in the first and %s in the second"
                                .formatted(first.name(), other.name(), what, cut(here), cut(there)));
            }
        }
    }

    private void eachOnce() {
        Map<Integer, Part> seen = new HashMap<>();
        for (var part : parts) {
            var twin = seen.put(part.shard().index(), part);
            if (twin != null) {
                throw new UnmergeableException(
                        "%s and %s are both shard %s".formatted(twin.name(), part.name(), part.shard()));
            }
        }
        var count = parts.get(0).shard().count();
        var missing = new ArrayList<>(IntStream.rangeClosed(1, count).boxed().toList());
        missing.removeAll(seen.keySet());
        if (!missing.isEmpty()) {
            throw new UnmergeableException("%s of %d shards %s missing: %s"
                    .formatted(
                            missing.size() == 1 ? "one" : Integer.toString(missing.size()),
                            count,
                            missing.size() == 1 ? "is" : "are",
                            missing.stream().map(index -> index + "/" + count).collect(Collectors.joining(", "))));
        }
    }

    private static String cut(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "...";
    }
}
