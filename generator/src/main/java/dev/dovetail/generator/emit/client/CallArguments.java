package dev.dovetail.generator.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.dovetail.generator.emit.operation.Argument;
import dev.dovetail.generator.emit.operation.OperationPlan;
import dev.dovetail.generator.emit.operation.Payload;
import dev.dovetail.generator.type.JavaTypes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The parameters of the methods that call an operation: required ones, optional ones in a record, the body. */
final class CallArguments {

    private CallArguments() {}

    /** What every call must have. */
    static List<ParameterSpec> required(OperationPlan plan) {
        var parameters = arguments(plan);
        if (plan.bodyRequired()) {
            plan.body().ifPresent(body -> parameters.add(parameter(body.declaredType(), "body")));
        }
        return parameters;
    }

    /** Everything there is. */
    static List<ParameterSpec> all(OperationPlan plan) {
        var parameters = arguments(plan);
        plan.parameters().ifPresent(name -> parameters.add(parameter(name, "parameters")));
        plan.body().ifPresent(body -> parameters.add(parameter(bodyType(plan, body), "body")));
        return parameters;
    }

    /** The names of {@link #all}: for passing them on. */
    static CodeBlock names(OperationPlan plan) {
        return all(plan).stream()
                .map(parameter -> CodeBlock.of("$N", parameter))
                .collect(CodeBlock.joining(", "));
    }

    /** As {@link #names}, with nothing where something may be left out. */
    static CodeBlock withoutOptionals(OperationPlan plan) {
        var values = new ArrayList<CodeBlock>();
        plan.operation().event().ifPresent(event -> values.add(CodeBlock.of("url")));
        plan.required().forEach(argument -> values.add(CodeBlock.of("$N", argument.name())));
        plan.parameters().ifPresent(name -> values.add(CodeBlock.of("$T.none()", name)));
        plan.body().ifPresent(body -> values.add(CodeBlock.of(plan.bodyRequired() ? "body" : "null")));
        return CodeBlock.join(values, ", ");
    }

    private static TypeName bodyType(OperationPlan plan, Payload body) {
        return plan.bodyRequired() ? body.declaredType() : JavaTypes.annotated(body.type());
    }

    private static List<ParameterSpec> arguments(OperationPlan plan) {
        var parameters = new ArrayList<ParameterSpec>();
        plan.operation().event().ifPresent(event -> parameters.add(parameter(ClassName.get(URI.class), "url")));
        for (Argument argument : plan.required()) {
            parameters.add(parameter(argument.type(), argument.name()));
        }
        return parameters;
    }

    private static ParameterSpec parameter(TypeName type, String name) {
        return ParameterSpec.builder(type, name).build();
    }
}
