package dev.dovetail.contract.model;

/** What an object's members beyond the named ones mean: {@code additionalProperties}. */
public sealed interface AdditionalMembers {

    /** The document is silent: others are tolerated and not kept. */
    record Undeclared() implements AdditionalMembers {}

    /** {@code false}: there are no others. */
    record Forbidden() implements AdditionalMembers {}

    /** Others are of this type and are kept. */
    record Declared(TypeRef type) implements AdditionalMembers {}
}
