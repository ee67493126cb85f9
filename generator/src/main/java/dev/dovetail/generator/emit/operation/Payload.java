package dev.dovetail.generator.emit.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.model.PartEncoding;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.type.RuntimeTypes;
import java.util.List;
import java.util.Optional;

/**
 * A body in Java.
 *
 * @param mediaTypes those in which the body travels as this type; the first is the one that is sent
 * @param type never a primitive, never annotated
 * @param nullable whether JSON null is one of the values
 * @param bodyType the runtime's description of the type
 * @param schema the type in the document; absent where the body is plain text or octets
 * @param encodings how members of a form are written, where the document says so
 */
public record Payload(
        List<String> mediaTypes,
        TypeName type,
        boolean nullable,
        CodeBlock bodyType,
        Optional<TypeRef> schema,
        List<PartEncoding> encodings) {
    public Payload {
        mediaTypes = List.copyOf(mediaTypes);
        encodings = List.copyOf(encodings);
    }

    /** A body without encodings. */
    Payload(List<String> mediaTypes, TypeName type, boolean nullable, CodeBlock bodyType, Optional<TypeRef> schema) {
        this(mediaTypes, type, nullable, bodyType, schema, List.of());
    }

    /** Whether the body is handed over as octets. */
    public boolean octets() {
        return type.equals(RuntimeTypes.BINARY_CONTENT);
    }

    /** Whether the body is sent as JSON. */
    public boolean json() {
        var essence = MediaTypes.essence(mediaType());
        return essence.endsWith("/json") || essence.endsWith("+json");
    }

    /** The media type that is sent. */
    public String mediaType() {
        return mediaTypes.get(0);
    }

    /** The type of a variable that holds the body. */
    public TypeName declaredType() {
        return nullable ? JavaTypes.annotated(type) : type;
    }
}
