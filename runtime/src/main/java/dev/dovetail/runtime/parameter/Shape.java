package dev.dovetail.runtime.parameter;

/** What a style needs to know of a type to take its text apart. */
enum Shape {
    SCALAR,
    LIST,
    OBJECT
}
