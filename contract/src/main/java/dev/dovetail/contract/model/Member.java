package dev.dovetail.contract.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.Location;
import java.util.Optional;

/**
 * A named member of an object. Whether it is required and whether it may be null are two things: the second is in
 * its type.
 */
public record Member(
        String wireName,
        TypeRef type,
        boolean required,
        Access access,
        Optional<JsonNode> defaultValue,
        Docs docs,
        Location origin) {}
