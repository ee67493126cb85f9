package dev.dovetail.generator.emit.operation;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.ParameterStyle;
import dev.dovetail.contract.model.PartEncoding;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.type.JavaTypes;
import java.util.stream.Stream;

/** Says what the document has of the bodies of requests that generated code does not honour. */
public final class BodyOmissions {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final JavaTypes types;
    private final Diagnostics diagnostics;

    /** Looks through the aliases of these types. */
    public BodyOmissions(JavaTypes types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** Reports the omissions of every operation. */
    public void report(Api api) {
        api.exchanges().stream()
                .flatMap(operation -> operation.requestBody().stream())
                .flatMap(body -> body.contents().stream())
                .forEach(this::report);
    }

    private void report(Content content) {
        if (MediaTypes.essence(content.mediaType()).equals(FORM)) {
            members(content)
                    .forEach(member -> content.encodings().stream()
                            .filter(encoding -> encoding.property().equals(member.wireName()))
                            .forEach(encoding -> report(
                                    encoding, types.resolve(member.type()).withoutNull())));
        }
        if (content.json() && content.type().filter(this::nullInside).isPresent()) {
            diagnostics.report(
                    DiagnosticCode.NOT_HONOURED,
                    content.origin(),
                    "null inside of the body is not honoured: the server refuses it where the body itself is a list or"
                            + " a map",
                    "make the list or map a member of an object");
        }
    }

    private Stream<Member> members(Content content) {
        return content
                .type()
                .flatMap(types::declaration)
                .filter(TypeDecl.ObjectDecl.class::isInstance)
                .map(TypeDecl.ObjectDecl.class::cast)
                .stream()
                .flatMap(object -> object.members().stream());
    }

    /** Where a style and the type of a member have no form that is written. */
    private void report(PartEncoding encoding, TypeRef type) {
        var style = encoding.style().orElse(null);
        if (style == null) {
            return;
        }
        var object = type instanceof TypeRef.MapOf
                || types.declaration(type)
                        .filter(TypeDecl.ObjectDecl.class::isInstance)
                        .isPresent();
        if (object && style != ParameterStyle.DEEP_OBJECT) {
            report(encoding, style, "the object is a JSON text");
        } else if (type instanceof TypeRef.ListOf && !ofLists(style)) {
            report(encoding, style, "the list repeats its name");
        }
    }

    private static boolean ofLists(ParameterStyle style) {
        return switch (style) {
            case FORM, SPACE_DELIMITED, PIPE_DELIMITED -> true;
            case SIMPLE, LABEL, MATRIX, DEEP_OBJECT -> false;
        };
    }

    private void report(PartEncoding encoding, ParameterStyle style, String consequence) {
        diagnostics.report(
                DiagnosticCode.NOT_HONOURED,
                encoding.origin(),
                "the style '" + style.text() + "' of the member '" + encoding.property()
                        + "' is not honoured in a form: " + consequence);
    }

    /** A body's type is handed to the runtime as a Java type, which does not tell whether an item may be null. */
    private boolean nullInside(TypeRef type) {
        var body = types.resolve(type).withoutNull();
        if (body instanceof TypeRef.ListOf list) {
            return nullOrInside(list.element());
        }
        return body instanceof TypeRef.MapOf map && nullOrInside(map.value());
    }

    private boolean nullOrInside(TypeRef element) {
        return types.resolve(element) instanceof TypeRef.NullableOf || nullInside(element);
    }
}
