package dev.dovetail.contract.model;

/**
 * The identity of a declared type: the JSON Pointer of the schema that declares it, for example
 * {@code /components/schemas/Subscription}, or {@code /paths/~1pets/get/responses/200/content/application~1json/schema}
 * for a schema that stands where it is used.
 *
 * @param pointer the JSON Pointer (RFC 6901)
 */
public record TypeId(String pointer) implements Comparable<TypeId> {

    @Override
    public int compareTo(TypeId other) {
        return pointer.compareTo(other.pointer);
    }
}
