package dev.dovetail.generator.emit.server;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.generator.emit.BridgeMethods;
import dev.dovetail.generator.emit.DeprecatedTypes;
import dev.dovetail.generator.emit.Emitter;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.operation.GroupJavadoc;
import dev.dovetail.generator.emit.operation.OperationJavadoc;
import dev.dovetail.generator.emit.operation.OperationPlan;
import dev.dovetail.generator.emit.operation.OperationPlans;
import dev.dovetail.generator.emit.operation.Payload;
import dev.dovetail.generator.naming.OperationGroup;
import dev.dovetail.generator.type.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** {@code SubscriptionsHandler<C>}: what a person writes to serve one group of operations. */
public final class HandlerEmitter implements Emitter<OperationGroup> {

    private final GenerationContext context;
    private final OperationPlans plans;

    /** Emits the operations that were planned. */
    public HandlerEmitter(GenerationContext context, OperationPlans plans) {
        this.context = context;
        this.plans = plans;
    }

    /** None for a group whose operations leave a server nothing to decide. */
    @Override
    public List<JavaFile> emit(OperationGroup group) {
        if (!plans.handled(group)) {
            return List.of();
        }
        var type = TypeSpec.interfaceBuilder(group.handler())
                .addJavadoc("$L\n\n", GroupJavadoc.of(group, "Serves"))
                .addJavadoc(
                        "<p>To answer with an error, throw a {@link $T}.\n\n@param <C> what is known of a caller",
                        ServerTypes.PROBLEM_EXCEPTION)
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(ServerTypes.CALLER);
        plans.of(group).stream()
                .filter(plan -> plan.fixedStatus().isEmpty())
                .flatMap(plan -> plan.byBody().stream())
                .forEach(plan -> type.addMethods(methods(plan)));
        new DeprecatedTypes(context).suppression(group.operations()).ifPresent(type::addAnnotation);
        return List.of(context.file(group.handler().packageName(), type));
    }

    private List<MethodSpec> methods(OperationPlan plan) {
        var method = method(plan);
        return Optional.ofNullable(context.bridges().methods(plan.operation()).get(method.name()))
                .map(former -> BridgeMethods.eitherOf(method, former))
                .orElse(List.of(method));
    }

    private static MethodSpec method(OperationPlan plan) {
        var parameters = parameters(plan);
        var javadoc = new OperationJavadoc(plan);
        var method = MethodSpec.methodBuilder(plan.names().method())
                .addJavadoc("$L", javadoc.description())
                .addModifiers(Modifier.PUBLIC)
                .returns(
                        plan.hasHeaders()
                                ? ParameterizedTypeName.get(ServerTypes.ANSWER, plan.returnedArgument())
                                : plan.returned())
                .addParameters(parameters);
        var tags = new ArrayList<String>();
        if (plan.secured()) {
            tags.add("@param caller who calls");
        }
        tags.addAll(javadoc.tags(parameters.stream().map(ParameterSpec::name).toList()));
        if (plan.hasHeaders() && plan.returned().equals(TypeName.VOID)) {
            tags.add("@return the headers of the answer, which has no body");
        }
        if (plan.negotiated()) {
            tags.add(
                    tags.size() - 1,
                    "@param accepted of the media types that the operation answers with, the one the caller likes best");
        }
        if (!tags.isEmpty()) {
            method.addJavadoc("\n\n$L", String.join("\n", tags));
        }
        if (plan.operation().event().isEmpty()) {
            return method.addModifiers(Modifier.ABSTRACT).build();
        }
        return method.addModifiers(Modifier.DEFAULT)
                .addStatement("throw $T.notFound($S)", ServerTypes.PROBLEMS, "nobody here takes this")
                .build();
    }

    private static List<ParameterSpec> parameters(OperationPlan plan) {
        var parameters = new ArrayList<ParameterSpec>();
        if (plan.secured()) {
            parameters.add(parameter(ServerTypes.CALLER, "caller"));
        }
        plan.required().forEach(argument -> parameters.add(parameter(argument.type(), argument.name())));
        plan.parameters().ifPresent(name -> parameters.add(parameter(name, "parameters")));
        plan.body().ifPresent(body -> parameters.add(parameter(bodyType(plan, body), "body")));
        if (plan.negotiated()) {
            parameters.add(parameter(ClassName.get(String.class), "accepted"));
        }
        return parameters;
    }

    private static TypeName bodyType(OperationPlan plan, Payload body) {
        return plan.bodyRequired() ? body.declaredType() : JavaTypes.annotated(body.type());
    }

    private static ParameterSpec parameter(TypeName type, String name) {
        return ParameterSpec.builder(type, name).build();
    }
}
