package dev.dovetail.generator.emit.operation;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.ParameterStyle;
import dev.dovetail.contract.model.PartEncoding;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.type.RuntimeTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The runtime's styles for the members of a urlencoded form that are not written in the usual way. */
public final class FormStyles {

    private final JavaTypes types;

    /** Looks through the aliases of these types. */
    public FormStyles(JavaTypes types) {
        this.types = types;
    }

    /** From a member's wire name to {@code Style.DEEP_OBJECT}, in document order. */
    public Map<String, CodeBlock> of(Payload body) {
        var styles = new LinkedHashMap<String, CodeBlock>();
        for (var encoding : body.encodings()) {
            member(body, encoding.property())
                    .flatMap(member ->
                            style(encoding, types.resolve(member.type()).withoutNull()))
                    .ifPresent(
                            style -> styles.put(encoding.property(), CodeBlock.of("$T.$L", RuntimeTypes.STYLE, style)));
        }
        return styles;
    }

    private Optional<Member> member(Payload body, String name) {
        return body.schema()
                .flatMap(types::declaration)
                .filter(TypeDecl.ObjectDecl.class::isInstance)
                .map(TypeDecl.ObjectDecl.class::cast)
                .flatMap(object -> object.members().stream()
                        .filter(member -> member.wireName().equals(name))
                        .findFirst());
    }

    /** An object in brackets, a list between delimiters; whatever else a style says is what is usual anyway. */
    private Optional<String> style(PartEncoding encoding, TypeRef type) {
        var style = encoding.style().orElse(ParameterStyle.FORM);
        var list = type instanceof TypeRef.ListOf;
        var object = type instanceof TypeRef.MapOf
                || types.declaration(type)
                        .filter(TypeDecl.ObjectDecl.class::isInstance)
                        .isPresent();
        if (style == ParameterStyle.DEEP_OBJECT && object) {
            return Optional.of("DEEP_OBJECT");
        }
        if (!list || encoding.explode() || encoding.style().isEmpty()) {
            return Optional.empty();
        }
        return switch (style) {
            case FORM -> Optional.of("FORM");
            case SPACE_DELIMITED -> Optional.of("SPACE_DELIMITED");
            case PIPE_DELIMITED -> Optional.of("PIPE_DELIMITED");
            case SIMPLE, LABEL, MATRIX, DEEP_OBJECT -> Optional.empty();
        };
    }
}
