package dev.dovetail.contract.diff;

import java.util.Map;

/**
 * An operation in both documents, and the path items around it.
 *
 * @param direction which way its request travels: a webhook's is received
 * @param renamed from the old name of a parameter of the path to the new one
 */
record OperationPair(
        Subject.OfOperation subject, Pair item, Pair operation, Direction direction, Map<String, String> renamed) {

    Subject.OfPart part(String text) {
        return new Subject.OfPart(subject, text);
    }
}
