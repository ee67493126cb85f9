package dev.dovetail.runtime.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.runtime.model.BinaryContent;

/** One field of a form, in the order of the form; a name may repeat. */
public sealed interface FormField {

    /** The name of the field. */
    String name();

    /** A field with a text: every field of a urlencoded form, the plain parts of a multipart one. */
    record Text(String name, String value) implements FormField {}

    /** A part that is itself JSON. */
    record Json(String name, JsonNode value) implements FormField {}

    /** A part that is a file. */
    record File(String name, BinaryContent value) implements FormField {}
}
