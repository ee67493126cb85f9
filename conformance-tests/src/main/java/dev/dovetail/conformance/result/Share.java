package dev.dovetail.conformance.result;

import java.util.List;

/**
 * The part that a run was of a larger one.
 *
 * @param shard which part
 * @param operations the labels of all operations of the larger run, in document order
 */
public record Share(Shard shard, List<String> operations) {
    public Share {
        operations = List.copyOf(operations);
    }
}
