package dev.dovetail.conformance.result;

import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;

/**
 * An operation as a report names it: a row of the matrix.
 *
 * @param label the operationId, or method and path; unique within a document
 * @param path the template as the document has it
 * @param origin where the document describes the operation
 */
public record OperationRef(String label, HttpMethod method, String path, Location origin) {

    /** The reference to an operation of a document. */
    public static OperationRef of(Operation operation) {
        return new OperationRef(
                operation.label(), operation.method(), operation.path().text(), operation.origin());
    }
}
