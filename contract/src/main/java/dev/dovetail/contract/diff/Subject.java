package dev.dovetail.contract.diff;

import dev.dovetail.contract.source.JsonPointers;
import java.util.Optional;

/** What a fact is about. */
public sealed interface Subject {

    /** In words, the same for the same thing in every pair of documents. */
    String text();

    /** The document as a whole. */
    record OfDocument(String part) implements Subject {
        @Override
        public String text() {
            return part;
        }
    }

    /**
     * An operation, or a path where the method is empty.
     *
     * @param oldPointer its JSON Pointer in the old document
     * @param newPointer its JSON Pointer in the new document
     */
    record OfOperation(String method, String path, Optional<String> oldPointer, Optional<String> newPointer)
            implements Subject {
        @Override
        public String text() {
            return method.isEmpty() ? path : method + " " + path;
        }
    }

    /**
     * A part of an operation: a parameter, the body, a response, a header.
     *
     * @param part in words, for example {@code query parameter limit}
     */
    record OfPart(OfOperation operation, String part) implements Subject {
        @Override
        public String text() {
            return operation.text() + ", " + part;
        }
    }

    /**
     * A schema or something in it.
     *
     * @param root the component's name, or the place of use in words
     * @param path the way from there, for example {@code items[].name}; empty for the root itself
     * @param oldPointer the JSON Pointer of the schema in the old document
     * @param newPointer the JSON Pointer of the schema in the new document
     * @param operation the operation of the first use; absent where nothing uses it
     */
    record OfSchema(
            String root,
            String path,
            Optional<String> oldPointer,
            Optional<String> newPointer,
            Optional<OfOperation> operation)
            implements Subject {
        @Override
        public String text() {
            return path.isEmpty() ? root : path.startsWith("[") ? root + path : root + "." + path;
        }
    }

    /** A component that is no schema, for example a security scheme. */
    record OfComponent(String pointer) implements Subject {
        @Override
        public String text() {
            return JsonPointers.tokens(pointer).get(1) + " " + JsonPointers.last(pointer);
        }
    }
}
