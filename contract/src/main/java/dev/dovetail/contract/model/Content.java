package dev.dovetail.contract.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.Location;
import java.util.List;
import java.util.Optional;

/**
 * A body in one media type (Media Type Object).
 *
 * @param mediaType as written, possibly a range such as {@code image/*}
 * @param type the body's type; absent where the document gives no schema
 * @param schemaPointer the JSON Pointer of the schema in the document; absent as above
 * @param encodings how members of a form are written, where the document says so
 * @param examples the values given as samples, in document order
 */
public record Content(
        String mediaType,
        Optional<TypeRef> type,
        Optional<String> schemaPointer,
        List<PartEncoding> encodings,
        List<JsonNode> examples,
        Location origin) {
    public Content {
        encodings = List.copyOf(encodings);
        examples = List.copyOf(examples);
    }

    /** Whether the media type is JSON: {@code application/json}, or a {@code +json} suffix (RFC 6839). */
    public boolean json() {
        var essence = mediaType.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
        return essence.equals("application/json") || essence.endsWith("+json");
    }
}
