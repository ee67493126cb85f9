package dev.dovetail.contract.model;

import dev.dovetail.contract.diagnostics.Location;
import java.util.Optional;

/**
 * How one member of a form is written (Encoding Object).
 *
 * @param property the member's wire name
 * @param contentType the media type of a part of a multipart body, the first where several are listed
 * @param style how a value of a urlencoded form is written; absent where the document says nothing of style, explode or
 *     reserved characters
 * @param explode whether each item is written on its own; the style's default where the document is silent
 */
public record PartEncoding(
        String property,
        Optional<String> contentType,
        Optional<ParameterStyle> style,
        boolean explode,
        Location origin) {}
