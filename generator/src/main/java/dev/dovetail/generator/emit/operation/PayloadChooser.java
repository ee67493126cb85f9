package dev.dovetail.generator.emit.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.type.RuntimeTypes;
import dev.dovetail.generator.view.Direction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the Java type of a body that the document describes in one or several media types: the first JSON, else the
 * first form, else the first text, else octets. Media types in which the same type travels are kept beside the chosen
 * one; every other is reported.
 */
final class PayloadChooser {

    private final JavaTypes types;
    private final Diagnostics diagnostics;

    PayloadChooser(JavaTypes types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** The body; absent where there are no contents. */
    Optional<Payload> choose(List<Content> contents, Direction direction) {
        contents.stream()
                .filter(content -> !MediaTypes.legal(content.mediaType()))
                .forEach(this::reportIllegal);
        var legal = contents.stream()
                .filter(content -> MediaTypes.legal(content.mediaType()))
                .toList();
        return legal.stream()
                .min(Comparator.comparing(content -> kind(content, direction)))
                .map(chosen -> payload(chosen, legal, direction));
    }

    private Payload payload(Content chosen, List<Content> contents, Direction direction) {
        var kind = kind(chosen, direction);
        var single = payload(chosen, kind, direction);
        var others =
                contents.stream().filter(content -> !content.equals(chosen)).toList();
        var same = others.stream()
                .filter(content -> interchangeable(kind, kind(content, direction)))
                .filter(content -> payload(content, kind(content, direction), direction)
                        .type()
                        .equals(single.type()))
                .toList();
        others.stream().filter(content -> !same.contains(content)).forEach(content -> reportLeftOut(content, chosen));
        if (kind == Kind.OCTETS || kind == Kind.TEXT) {
            reportUnstructured(chosen, kind);
        }
        var mediaTypes = new java.util.ArrayList<String>();
        mediaTypes.add(concrete(chosen, kind));
        same.forEach(content -> mediaTypes.add(content.mediaType()));
        return new Payload(mediaTypes, single.type(), single.nullable(), single.bodyType(), single.schema());
    }

    private Payload payload(Content content, Kind kind, Direction direction) {
        var mediaTypes = List.of(content.mediaType());
        return switch (kind) {
            case JSON, FORM -> {
                var type = content.type().orElseGet(TypeRef.AnyJson::new);
                var nullable = types.resolve(type) instanceof TypeRef.NullableOf;
                yield new Payload(
                        mediaTypes,
                        types.boxed(type, direction),
                        nullable,
                        types.bodyType(type, direction),
                        Optional.of(type));
            }
            case TEXT -> new Payload(mediaTypes, TypeName.get(String.class), false, bodyType("text"), Optional.empty());
            case OCTETS ->
                new Payload(mediaTypes, RuntimeTypes.BINARY_CONTENT, false, bodyType("binary"), Optional.empty());
        };
    }

    private static CodeBlock bodyType(String factory) {
        return CodeBlock.of("$T.$L()", RuntimeTypes.BODY_TYPE, factory);
    }

    private Kind kind(Content content, Direction direction) {
        var essence = MediaTypes.essence(content.mediaType());
        if (content.json() || (MediaTypes.anything(essence) && structured(content))) {
            return Kind.JSON;
        }
        if (direction == Direction.REQUEST && MediaTypes.form(essence) && object(content)) {
            return Kind.FORM;
        }
        return MediaTypes.text(essence) ? Kind.TEXT : Kind.OCTETS;
    }

    /** Several texts or several kinds of octets are told apart by the value itself, several JSON types by nothing. */
    private static boolean interchangeable(Kind some, Kind other) {
        return some == other || (structured(some) && structured(other));
    }

    private static boolean structured(Kind kind) {
        return kind == Kind.JSON || kind == Kind.FORM;
    }

    private boolean structured(Content content) {
        return content.type()
                .map(types::resolve)
                .map(TypeRef::withoutNull)
                .filter(type -> !(type instanceof TypeRef.Scalar) && !(type instanceof TypeRef.Binary))
                .isPresent();
    }

    private boolean object(Content content) {
        var type = content.type().map(types::resolve).map(TypeRef::withoutNull);
        return type.filter(present -> present instanceof TypeRef.MapOf).isPresent()
                || type.flatMap(types::declaration)
                        .filter(TypeDecl.ObjectDecl.class::isInstance)
                        .isPresent();
    }

    private static String concrete(Content content, Kind kind) {
        return kind == Kind.JSON && MediaTypes.anything(MediaTypes.essence(content.mediaType()))
                ? "application/json"
                : content.mediaType();
    }

    private void reportIllegal(Content content) {
        diagnostics.report(
                DiagnosticCode.NOT_HONOURED,
                content.origin(),
                "'" + content.mediaType() + "' is not a media type: it is neither sent nor accepted");
    }

    private void reportLeftOut(Content content, Content chosen) {
        diagnostics.report(
                DiagnosticCode.NOT_HONOURED,
                content.origin(),
                "'" + content.mediaType() + "' is another type than '" + chosen.mediaType()
                        + "', which the generated code uses instead: it is neither sent nor accepted");
    }

    private void reportUnstructured(Content content, Kind kind) {
        if (structured(content)) {
            diagnostics.report(
                    DiagnosticCode.NOT_HONOURED,
                    content.origin(),
                    "the schema of '" + content.mediaType() + "' is not honoured: the body is handed over as "
                            + (kind == Kind.TEXT ? "text" : "octets"));
        }
    }

    /** In order of preference. */
    private enum Kind {
        JSON,
        FORM,
        TEXT,
        OCTETS
    }
}
