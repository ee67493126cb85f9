package dev.dovetail.contract.model;

/** A group of operations, described (Tag Object). */
public record Tag(String name, Docs docs) {}
