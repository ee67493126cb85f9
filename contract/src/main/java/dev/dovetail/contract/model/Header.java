package dev.dovetail.contract.model;

import dev.dovetail.contract.diagnostics.Location;
import java.util.Optional;

/**
 * A header that a response may or must have (Header Object). Its style is {@code simple}, as the standard says.
 *
 * @param explode whether each member of an object is written as {@code name=value}
 * @param mediaType set when the header has {@code content}: the value is one text of that type
 */
public record Header(
        String name,
        boolean required,
        TypeRef type,
        boolean explode,
        Optional<String> mediaType,
        Docs docs,
        Location origin) {}
