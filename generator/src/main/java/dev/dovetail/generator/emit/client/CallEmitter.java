package dev.dovetail.generator.emit.client;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.model.SecurityRequirement;
import dev.dovetail.contract.model.Status;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.emit.operation.Argument;
import dev.dovetail.generator.emit.operation.Failure;
import dev.dovetail.generator.emit.operation.FormStyles;
import dev.dovetail.generator.emit.operation.OperationPlan;
import dev.dovetail.generator.emit.operation.Payload;
import dev.dovetail.generator.emit.operation.Styles;
import dev.dovetail.generator.emit.operation.Success;
import dev.dovetail.generator.type.RuntimeTypes;
import java.util.List;

/** The description of one call: where it goes, what is sent, what each status means. */
final class CallEmitter {

    private static final CodeBlock NO_BODY = CodeBlock.of("$T.none()", RuntimeTypes.BODY_TYPE);

    private final Credentials credentials;

    private final FormStyles styles;

    /** @param credentials which schemes the client has */
    CallEmitter(Credentials credentials, FormStyles styles) {
        this.credentials = credentials;
        this.styles = styles;
    }

    /** An expression of the type {@code Call<T>}. */
    CodeBlock call(OperationPlan plan) {
        var operation = plan.operation();
        var call = CodeBlock.builder()
                .add(
                        "$T.<$T>to($S, $L)",
                        ClientTypes.CALL,
                        plan.returnedArgument(),
                        operation.method().name(),
                        Literals.string(operation.path().text()));
        operation.event().ifPresent(event -> call.add("\n.receiver(url)"));
        plan.required().forEach(argument -> call.add(parameter(argument, CodeBlock.of("$N", argument.name()))));
        plan.optional()
                .forEach(argument -> call.add(parameter(argument, CodeBlock.of("parameters.$N()", argument.name()))));
        operation.security().alternatives().forEach(alternative -> call.add(security(alternative)));
        plan.body().ifPresent(body -> call.add(sent(body, plan)).add(encoded(body)));
        Acceptable.of(plan).ifPresent(accepted -> call.add("\n.accept($L)", Literals.string(accepted)));
        plan.successes().forEach(success -> call.add(returns(success, plan)));
        plan.failures().forEach(failure -> call.add(fails(failure)));
        return call.add("\n.build()").build();
    }

    private static CodeBlock parameter(Argument argument, CodeBlock value) {
        var parameter = argument.parameter();
        var name = Literals.string(parameter.name());
        var in = parameter.in().text();
        return Styles.usual(parameter)
                ? CodeBlock.of("\n.$L($L, $L)", in, name, value)
                : CodeBlock.of("\n.$L($L, $L, $L)", in, name, value, Styles.of(parameter));
    }

    private CodeBlock security(SecurityRequirement.Alternative alternative) {
        var names = alternative.scopes().keySet().stream()
                .filter(credentials::carried)
                .map(Literals::string)
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("\n.security($L)", names);
    }

    private CodeBlock encoded(Payload body) {
        var call = CodeBlock.builder();
        if (body.mediaType().startsWith("multipart/")) {
            body.encodings()
                    .forEach(encoding -> encoding.contentType()
                            .ifPresent(type -> call.add(
                                    "\n.part($L, $L)", Literals.string(encoding.property()), Literals.string(type))));
        } else if (body.mediaType().startsWith("application/x-www-form-urlencoded")) {
            styles.of(body).forEach((name, style) -> call.add("\n.field($L, $L)", Literals.string(name), style));
        }
        return call.build();
    }

    /** Octets have a media type of their own, where the document lists several. */
    private static CodeBlock sent(Payload body, OperationPlan plan) {
        if (plan.bodyRequired() && body.nullable() && body.json()) {
            return CodeBlock.of("\n.nullableBody($L, body)", Literals.string(body.mediaType()));
        }
        return body.octets() && body.mediaTypes().size() > 1
                ? CodeBlock.of(
                        "\n.octets(body, $L)",
                        body.mediaTypes().stream().map(Literals::string).collect(CodeBlock.joining(", ")))
                : CodeBlock.of("\n.body($L, body)", Literals.string(body.mediaType()));
    }

    private static CodeBlock returns(Success success, OperationPlan plan) {
        var status = success.alternative()
                ? CodeBlock.of(
                        "$S, $T.of($L)",
                        success.response().status().text(),
                        List.class,
                        success.payload().orElseThrow().mediaTypes().stream()
                                .map(Literals::string)
                                .collect(CodeBlock.joining(", ")))
                : status(success);
        var bodyType = success.payload().map(Payload::bodyType).orElse(NO_BODY);
        return plan.result()
                .map(result -> CodeBlock.of(
                        "\n.returns($L, $L, $L)",
                        status,
                        bodyType,
                        outcome(success, result.nestedClass(success.outcomeName()))))
                .orElseGet(() -> CodeBlock.of("\n.returns($L, $L)", status, bodyType));
    }

    /** A code as a number, a range or the default by its key. */
    private static CodeBlock status(Success success) {
        var status = success.response().status();
        return status instanceof Status.Exact exact
                ? CodeBlock.of("$L", exact.code())
                : CodeBlock.of("$S", status.text());
    }

    private static CodeBlock outcome(Success success, TypeName outcome) {
        return success.payload().isPresent()
                ? CodeBlock.of("$T::new", outcome)
                : CodeBlock.of("nothing -> new $T()", outcome);
    }

    private static CodeBlock fails(Failure failure) {
        return CodeBlock.of(
                "\n.fails($S, $L)",
                failure.response().status().text(),
                failure.payload().map(Payload::bodyType).orElse(NO_BODY));
    }
}
