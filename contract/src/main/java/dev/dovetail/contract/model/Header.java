package dev.dovetail.contract.model;

import dev.dovetail.contract.diagnostics.Location;

/** A header that a response may or must have (Header Object). */
public record Header(String name, boolean required, TypeRef type, Docs docs, Location origin) {}
