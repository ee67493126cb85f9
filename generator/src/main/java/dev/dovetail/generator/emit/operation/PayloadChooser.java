package dev.dovetail.generator.emit.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.type.RuntimeTypes;
import dev.dovetail.generator.view.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the Java type of a body that the document describes in one or several media types: the first JSON, else the
 * first form, else the first text, else octets. Media types in which the same type travels are kept beside the chosen
 * one; those of other types are alternatives, unless their schema cannot be honoured, which is reported.
 */
final class PayloadChooser {

    private final JavaTypes types;
    private final Diagnostics diagnostics;
    private final boolean ofEvents;

    PayloadChooser(JavaTypes types, Diagnostics diagnostics) {
        this(types, diagnostics, false);
    }

    private PayloadChooser(JavaTypes types, Diagnostics diagnostics, boolean ofEvents) {
        this.types = types;
        this.diagnostics = diagnostics;
        this.ofEvents = ofEvents;
    }

    /** For what the API's owner sends: it sends what others read, and reads what others write. */
    static PayloadChooser ofEvents(JavaTypes types, Diagnostics diagnostics) {
        return new PayloadChooser(types, diagnostics, true);
    }

    /** Which view of a type travels in a body of that direction. */
    private Direction view(Direction direction) {
        return ofEvents == (direction == Direction.REQUEST) ? Direction.RESPONSE : Direction.REQUEST;
    }

    /** The body that is preferred; absent where there are no contents. What is left out is reported. */
    Optional<Payload> choose(List<Content> contents, Direction direction) {
        var all = all(contents, direction);
        all.stream()
                .skip(1)
                .forEach(other -> contents.stream()
                        .filter(content -> other.mediaTypes().contains(content.mediaType()))
                        .forEach(content -> reportLeftOut(content, all.get(0).mediaType())));
        return all.stream().findFirst();
    }

    /** A body for each Java type, the preferred one first; none where there are no contents. */
    List<Payload> all(List<Content> contents, Direction direction) {
        contents.stream()
                .filter(content -> !MediaTypes.legal(content.mediaType()))
                .forEach(this::reportIllegal);
        var left = new ArrayList<>(contents.stream()
                .filter(content -> MediaTypes.legal(content.mediaType()))
                .sorted(Comparator.comparing(content -> kind(content, direction)))
                .toList());
        var payloads = new ArrayList<Payload>();
        while (!left.isEmpty()) {
            var chosen = left.remove(0);
            var kind = kind(chosen, direction);
            if (!structured(kind)
                    && !payloads.isEmpty()
                    && (structured(chosen) || taken(payloads, chosen, direction))) {
                reportLeftOut(chosen, payloads.get(0).mediaType());
            } else {
                var same = same(chosen, left, direction);
                left.removeAll(same);
                payloads.add(payload(chosen, same, direction));
            }
        }
        return payloads;
    }

    /** Whether the Java type is one of another kind already: a text that JSON carries as well. */
    private boolean taken(List<Payload> payloads, Content content, Direction direction) {
        var type = payload(content, kind(content, direction), direction).type();
        return payloads.stream().anyMatch(payload -> payload.type().equals(type));
    }

    /** Those in which the same Java type travels. */
    private List<Content> same(Content chosen, List<Content> others, Direction direction) {
        var kind = kind(chosen, direction);
        var type = payload(chosen, kind, direction).type();
        return others.stream()
                .filter(content -> interchangeable(kind, kind(content, direction)))
                .filter(content -> kind(content, direction) == Kind.JSON
                        || structured(kind(content, direction))
                        || !structured(content))
                .filter(content -> payload(content, kind(content, direction), direction)
                        .type()
                        .equals(type))
                .toList();
    }

    private Payload payload(Content chosen, List<Content> same, Direction direction) {
        var kind = kind(chosen, direction);
        var single = payload(chosen, kind, direction);
        if (!structured(kind)) {
            reportUnstructured(chosen, kind);
        }
        var mediaTypes = new ArrayList<String>();
        mediaTypes.add(concrete(chosen, kind));
        same.forEach(content -> mediaTypes.add(content.mediaType()));
        var encodings = Stream.concat(Stream.of(chosen), same.stream())
                .flatMap(content -> content.encodings().stream())
                .toList();
        return new Payload(mediaTypes, single.type(), single.nullable(), single.bodyType(), single.schema(), encodings);
    }

    private Payload payload(Content content, Kind kind, Direction direction) {
        var mediaTypes = List.of(content.mediaType());
        return switch (kind) {
            case JSON, FORM -> {
                var type = content.type().orElseGet(TypeRef.AnyJson::new);
                var nullable = types.resolve(type) instanceof TypeRef.NullableOf;
                yield new Payload(
                        mediaTypes,
                        types.boxed(type, view(direction)),
                        nullable,
                        types.bodyType(type, view(direction)),
                        Optional.of(type));
            }
            case TEXT -> new Payload(mediaTypes, TypeName.get(String.class), false, bodyType("text"), Optional.empty());
            case ITEMS -> items(content, direction);
            case OCTETS ->
                new Payload(mediaTypes, RuntimeTypes.BINARY_CONTENT, false, bodyType("binary"), Optional.empty());
        };
    }

    /** Items are of the schema, or of the items of the list that the schema is. */
    private Payload items(Content content, Direction direction) {
        var framing = MediaTypes.items(MediaTypes.essence(content.mediaType())).orElseThrow();
        var events = framing.equals("events");
        var declared = content.type().map(types::resolve).map(TypeRef::withoutNull);
        var item = declared.map(type -> type instanceof TypeRef.ListOf list && !events ? list.element() : type)
                .filter(type -> events ? !text(type) : !(type instanceof TypeRef.Binary));
        var type = item.map(each -> types.boxed(each, view(direction)))
                .orElse(events ? ClassName.get(String.class) : RuntimeTypes.JSON_NODE);
        var described =
                item.map(each -> types.bodyType(each, view(direction))).orElse(bodyType(events ? "text" : "json"));
        return new Payload(
                List.of(content.mediaType()),
                ParameterizedTypeName.get(
                        RuntimeTypes.ITEM_STREAM,
                        events ? ParameterizedTypeName.get(RuntimeTypes.SERVER_EVENT, type) : type),
                false,
                CodeBlock.of("$T.$L($L)", RuntimeTypes.BODY_TYPE, framing, described),
                item);
    }

    private static boolean text(TypeRef type) {
        return type instanceof TypeRef.Binary || type instanceof TypeRef.AnyJson || type instanceof TypeRef.Scalar;
    }

    private static CodeBlock bodyType(String factory) {
        return CodeBlock.of("$T.$L()", RuntimeTypes.BODY_TYPE, factory);
    }

    private Kind kind(Content content, Direction direction) {
        var essence = MediaTypes.essence(content.mediaType());
        if (direction == Direction.RESPONSE && MediaTypes.items(essence).isPresent()) {
            return Kind.ITEMS;
        }
        if (content.json() || essence.equals("text/json") || (MediaTypes.anything(essence) && structured(content))) {
            return Kind.JSON;
        }
        if (direction == Direction.REQUEST && MediaTypes.form(essence) && object(content)) {
            return Kind.FORM;
        }
        return MediaTypes.text(essence) ? Kind.TEXT : Kind.OCTETS;
    }

    /** Several texts or several kinds of octets are told apart by the value itself, several JSON types by nothing. */
    private static boolean interchangeable(Kind some, Kind other) {
        return some == other || (structured(some) && structured(other) && some != Kind.ITEMS && other != Kind.ITEMS);
    }

    private static boolean structured(Kind kind) {
        return kind == Kind.JSON || kind == Kind.FORM || kind == Kind.ITEMS;
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

    private void reportLeftOut(Content content, String chosen) {
        diagnostics.report(
                DiagnosticCode.NOT_HONOURED,
                content.origin(),
                "'" + content.mediaType() + "' is another type than '" + chosen
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
        ITEMS,
        TEXT,
        OCTETS
    }
}
