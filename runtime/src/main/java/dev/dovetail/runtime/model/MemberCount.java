package dev.dovetail.runtime.model;

/** How many members an object with named members has, in place of a map of them. */
record MemberCount(int number) {}
