package dev.dovetail.generator.emit.operation;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.generator.type.RuntimeTypes;

/** The runtime's constant for a parameter's style and explode. */
public final class Styles {

    private Styles() {}

    /** Whether the parameter is written as its location's default says, so that emitted code need not name a style. */
    public static boolean usual(Parameter parameter) {
        return constant(parameter).equals(usual(parameter.in()));
    }

    /** {@code Style.FORM_EXPLODED}. */
    public static CodeBlock of(Parameter parameter) {
        return CodeBlock.of("$T.$L", RuntimeTypes.STYLE, constant(parameter));
    }

    private static String constant(Parameter parameter) {
        if (parameter.mediaType().isPresent()) {
            return "JSON";
        }
        var reserved = parameter.allowReserved() && parameter.in() == ParameterLocation.QUERY;
        return style(parameter) + (reserved ? "_RESERVED" : "");
    }

    private static String style(Parameter parameter) {
        return switch (parameter.style()) {
            case SIMPLE -> exploded("SIMPLE", parameter);
            case FORM -> exploded("FORM", parameter);
            case LABEL -> exploded("LABEL", parameter);
            case MATRIX -> exploded("MATRIX", parameter);
            // An exploded list has no delimiters: the standard gives it the look of form.
            case SPACE_DELIMITED -> parameter.explode() ? "FORM_EXPLODED" : "SPACE_DELIMITED";
            case PIPE_DELIMITED -> parameter.explode() ? "FORM_EXPLODED" : "PIPE_DELIMITED";
            case DEEP_OBJECT -> "DEEP_OBJECT";
        };
    }

    private static String exploded(String style, Parameter parameter) {
        return parameter.explode() ? style + "_EXPLODED" : style;
    }

    private static String usual(ParameterLocation in) {
        return switch (in) {
            case PATH, HEADER -> "SIMPLE";
            case QUERY -> "FORM_EXPLODED";
            case COOKIE -> "FORM";
        };
    }
}
