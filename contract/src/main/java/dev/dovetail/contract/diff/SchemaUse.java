package dev.dovetail.contract.diff;

import java.util.List;
import java.util.Optional;

/**
 * A place where an old and a new schema stand for each other.
 *
 * @param before the pointers of the schemas that hold there in the old document
 * @param after the same in the new document
 * @param from what led there; absent for the place of an operation
 */
record SchemaUse(List<String> before, List<String> after, Where where, Optional<Facts.Visit> from) {}
