package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A collection of things and what can be done with them.
 *
 * @param collection the path of the collection
 * @param item the path of one thing in it: the collection's and a parameter
 * @param itemParameter that parameter's name
 * @param identity the member of a thing that the parameter takes its value from
 * @param create POST on the collection; without one, whatever else makes things of it: PUT under a chosen name, POST beside it
 * @param list GET on the collection
 * @param read GET on the item
 * @param update PATCH on the item
 * @param replace PUT on the item
 * @param delete DELETE on the item, if it declares to succeed
 * @param softDelete what stands in for a DELETE that never succeeds
 * @param parent the collection of the things that this collection belongs to, each under an item of that one
 */
public record Resource(
        PathTemplate collection,
        Optional<PathTemplate> item,
        Optional<String> itemParameter,
        Optional<String> identity,
        Optional<Operation> create,
        Optional<Operation> list,
        Optional<Operation> read,
        Optional<Operation> update,
        Optional<Operation> replace,
        Optional<Operation> delete,
        Optional<SoftDelete> softDelete,
        Optional<PathTemplate> parent) {

    /**
     * Things are not removed but marked.
     *
     * @param refused the DELETE on the item, which answers 405 only
     * @param member the member that PATCH sets to true
     */
    public record SoftDelete(Operation refused, String member) {}

    /** All operations of the resource. */
    public List<Operation> operations() {
        return Stream.of(create, list, read, update, replace, delete, softDelete.map(SoftDelete::refused))
                .flatMap(Optional::stream)
                .toList();
    }
}
