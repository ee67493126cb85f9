package dev.dovetail.contract.model;

import dev.dovetail.contract.diagnostics.Location;
import java.util.Optional;

/**
 * A header that a response may or must have (Header Object). Its style is always {@code simple}.
 *
 * @param schemaPointer the JSON Pointer of the schema in the document; absent where the document gives none
 * @param explode whether the members of an object are written as {@code name=value}
 * @param mediaType set when the header has {@code content}: the value is one text of that type
 */
public record Header(
        String name,
        boolean required,
        TypeRef type,
        Optional<String> schemaPointer,
        boolean explode,
        Optional<String> mediaType,
        Docs docs,
        Location origin) {}
