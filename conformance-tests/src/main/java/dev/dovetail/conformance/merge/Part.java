package dev.dovetail.conformance.merge;

import dev.dovetail.conformance.result.RunInfo;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Shard;
import dev.dovetail.conformance.result.Share;

/**
 * The report of one shard.
 *
 * @param name what messages call it, as a rule its file
 */
public record Part(String name, RunResult result) {

    /**
     * What it is a part of.
     *
     * @throws UnmergeableException if it is a whole run
     */
    Share share() {
        return info().share()
                .orElseThrow(() -> new UnmergeableException(
                        name + " is the report of a whole run; only reports of shards are merged"));
    }

    Shard shard() {
        return share().shard();
    }

    RunInfo info() {
        return result.info();
    }
}
