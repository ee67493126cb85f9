package dev.dovetail.contract.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.Location;
import java.util.Optional;

/**
 * A parameter of an operation, those of its path item included (Parameter Object).
 *
 * @param style how the value is written; the location's default where the document is silent
 * @param explode whether each item is written on its own; the style's default where the document is silent
 * @param mediaType set when the parameter has {@code content}: the value is one text of that type
 * @param example the first example the document gives
 */
public record Parameter(
        String name,
        ParameterLocation in,
        boolean required,
        TypeRef type,
        ParameterStyle style,
        boolean explode,
        boolean allowReserved,
        Optional<String> mediaType,
        Optional<JsonNode> defaultValue,
        Optional<JsonNode> example,
        Docs docs,
        Location origin) {}
