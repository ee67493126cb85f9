package dev.dovetail.generator.emit.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.Literals;
import java.util.Optional;

/** What a handler sees where a parameter with a default is missing. */
final class DefaultValue {

    private DefaultValue() {}

    /** The default as an expression; absent where there is none, or none of a kind that Java has a literal for. */
    static Optional<CodeBlock> of(Parameter parameter, TypeName type, GenerationContext context) {
        return parameter
                .defaultValue()
                .filter(value -> !value.isNull())
                .flatMap(value -> literal(value, parameter, type, context));
    }

    private static Optional<CodeBlock> literal(
            JsonNode value, Parameter parameter, TypeName type, GenerationContext context) {
        var resolved = context.types().resolve(parameter.type()).withoutNull();
        if (resolved instanceof TypeRef.Scalar scalar) {
            return scalar(value, scalar.kind());
        }
        return context.types()
                .declaration(parameter.type())
                .filter(declaration -> declaration instanceof TypeDecl.EnumDecl enumeration
                        && enumeration.kind() == ScalarKind.STRING
                        && value.isTextual())
                .map(declaration -> CodeBlock.of("$T.of($L)", type, Literals.string(value.textValue())));
    }

    private static Optional<CodeBlock> scalar(JsonNode value, ScalarKind kind) {
        return switch (kind) {
            case STRING, PASSWORD ->
                value.isTextual() ? Optional.of(Literals.string(value.textValue())) : Optional.empty();
            case INT32 ->
                value.canConvertToInt() && value.isIntegralNumber()
                        ? Optional.of(CodeBlock.of("$L", value.intValue()))
                        : Optional.empty();
            case INT64 ->
                value.canConvertToLong() && value.isIntegralNumber()
                        ? Optional.of(CodeBlock.of("$LL", value.longValue()))
                        : Optional.empty();
            case BOOLEAN ->
                value.isBoolean() ? Optional.of(CodeBlock.of("$L", value.booleanValue())) : Optional.empty();
            case DOUBLE -> value.isNumber() ? Optional.of(CodeBlock.of("$LD", value.doubleValue())) : Optional.empty();
            case DECIMAL ->
                value.isNumber()
                        ? Optional.of(CodeBlock.of(
                                "new $T($S)",
                                java.math.BigDecimal.class,
                                value.decimalValue().toString()))
                        : Optional.empty();
            case DATE_TIME, DATE, UUID, URI, BYTE, FLOAT -> Optional.empty();
        };
    }
}
