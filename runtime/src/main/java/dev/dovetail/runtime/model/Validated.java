package dev.dovetail.runtime.model;

/** A value whose document asserts more than its Java type can hold. */
public interface Validated {

    /** Reports every violation of this value, and of the values in it. */
    void validate(Validation validation);
}
