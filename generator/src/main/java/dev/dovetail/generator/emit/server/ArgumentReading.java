package dev.dovetail.generator.emit.server;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.Checks;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.emit.operation.Argument;
import dev.dovetail.generator.emit.operation.Styles;
import dev.dovetail.generator.type.RuntimeTypes;
import dev.dovetail.generator.view.Direction;

/** Expressions that read a parameter from an exchange, held to its schema. */
final class ArgumentReading {

    private final GenerationContext context;
    private final Checks checks;

    ArgumentReading(GenerationContext context) {
        this.context = context;
        this.checks = new Checks(context);
    }

    /** {@code exchange.path("id", ValueType.INT32)}, {@code exchange.requiredQuery(…)}. */
    CodeBlock required(Argument argument) {
        var parameter = argument.parameter();
        return switch (parameter.in()) {
            case PATH -> read("path", parameter);
            case QUERY -> read("requiredQuery", parameter);
            case HEADER -> read("requiredHeader", parameter);
            case COOKIE -> read("requiredCookie", parameter);
        };
    }

    /** {@code exchange.query("limit", ValueType.INT64, Style.FORM_EXPLODED)}: null, or the default, where it is missing. */
    CodeBlock optional(Argument argument) {
        var parameter = argument.parameter();
        return DefaultValue.of(parameter, argument.type(), context)
                .map(value -> read(parameter.in().text(), parameter, CodeBlock.of(", $L", value)))
                .orElseGet(() -> read(parameter.in().text(), parameter));
    }

    private CodeBlock read(String method, Parameter parameter) {
        return read(method, parameter, CodeBlock.of(""));
    }

    private CodeBlock read(String method, Parameter parameter, CodeBlock otherwise) {
        var style = method.equals("path") && Styles.usual(parameter)
                ? CodeBlock.of("")
                : CodeBlock.of(", $L", Styles.of(parameter));
        return CodeBlock.of(
                "exchange.$L($L, $L$L$L)",
                method,
                Literals.string(parameter.name()),
                valueType(parameter),
                style,
                otherwise);
    }

    private CodeBlock valueType(Parameter parameter) {
        var type = parameter.mediaType().isPresent()
                ? CodeBlock.of(
                        "$T.json($L)",
                        RuntimeTypes.VALUE_TYPE,
                        context.types().bodyType(parameter.type(), Direction.REQUEST))
                : context.types().valueType(parameter.type());
        var check = checks.lambda(unnamed(parameter.type()), Direction.REQUEST);
        return check.isEmpty() ? type : CodeBlock.of("$L.checked($L)", type, check);
    }

    /** Without the declared types in it: the runtime holds a value to its own declaration by itself. */
    private TypeRef unnamed(TypeRef type) {
        var target = context.types().resolve(type).withoutNull();
        if (target instanceof TypeRef.ListOf list) {
            return new TypeRef.ListOf(unnamed(list.element()), list.bounds());
        }
        if (target instanceof TypeRef.MapOf map) {
            return new TypeRef.MapOf(unnamed(map.value()), map.bounds());
        }
        return target instanceof TypeRef.Named ? new TypeRef.AnyJson() : target;
    }
}
