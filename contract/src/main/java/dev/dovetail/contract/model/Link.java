package dev.dovetail.contract.model;

import dev.dovetail.contract.diagnostics.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What can be done next with what a response has (Link Object).
 *
 * @param target the operation that can be called
 * @param parameters its parameters, by name or as {@code path.name}, each with a constant or a runtime expression such as
 *     {@code $response.body#/id}
 */
public record Link(String name, Target target, Map<String, String> parameters, Location origin) {
    public Link {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** An operation as a link names it. */
    public sealed interface Target {

        /** Whether it is this operation. */
        boolean names(Operation operation);

        /** By its operationId. */
        record ById(String operationId) implements Target {
            @Override
            public boolean names(Operation operation) {
                return operation.operationId().filter(operationId::equals).isPresent();
            }
        }

        /** By the JSON Pointer of its place in this document. */
        record ByPlace(String pointer) implements Target {
            @Override
            public boolean names(Operation operation) {
                return operation.origin().pointer().equals(pointer);
            }
        }
    }
}
