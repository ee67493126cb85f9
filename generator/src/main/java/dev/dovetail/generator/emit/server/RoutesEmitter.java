package dev.dovetail.generator.emit.server;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.generator.emit.DeprecatedTypes;
import dev.dovetail.generator.emit.Emitter;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.operation.FormStyles;
import dev.dovetail.generator.emit.operation.OperationPlan;
import dev.dovetail.generator.emit.operation.OperationPlans;
import dev.dovetail.generator.naming.OperationGroup;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** {@code SubscriptionsRoutes}: from requests to the methods of one handler and back. */
public final class RoutesEmitter implements Emitter<OperationGroup> {

    private final GenerationContext context;
    private final OperationPlans plans;
    private final RouteMethods methods;
    private final Set<Operation> unreachable;

    /** Emits the routes of the operations that were planned. */
    public RoutesEmitter(GenerationContext context, OperationPlans plans) {
        this.context = context;
        this.plans = plans;
        this.methods = new RouteMethods(
                new ArgumentReading(context), new FormStyles(context.types()), new AnswerExpressions(context.names()));
        this.unreachable = unreachable(context.api().operations());
    }

    @Override
    public List<JavaFile> emit(OperationGroup group) {
        var type = TypeSpec.classBuilder(ServerTypes.routes(group))
                .addJavadoc("Leads requests to the operations of $L.", JavadocText.code(group.tag()))
                .addModifiers(Modifier.FINAL)
                .addTypeVariable(ServerTypes.CALLER);
        if (plans.handled(group)) {
            type.addField(ServerTypes.handler(group), "handler", Modifier.PRIVATE, Modifier.FINAL)
                    .addMethod(constructor(group));
        }
        type.addMethod(addTo(group));
        plans.of(group).stream()
                .filter(this::reachable)
                .filter(plan -> plan.fixedStatus().isEmpty())
                .flatMap(plan -> plan.byBody().stream())
                .forEach(plan -> type.addMethod(methods.handling(plan)));
        new DeprecatedTypes(context).suppression(group.operations()).ifPresent(type::addAnnotation);
        return List.of(context.file(group.handler().packageName(), type));
    }

    private static MethodSpec constructor(OperationGroup group) {
        return MethodSpec.constructorBuilder()
                .addParameter(ServerTypes.handler(group), "handler")
                .addStatement("this.handler = handler")
                .build();
    }

    private MethodSpec addTo(OperationGroup group) {
        var method = MethodSpec.methodBuilder("addTo")
                .addParameter(ServerTypes.ofCaller(ServerTypes.ROUTER_BUILDER), "router");
        for (OperationPlan plan : plans.of(group)) {
            if (reachable(plan)) {
                method.addStatement(methods.route(plan));
            }
        }
        return method.build();
    }

    private boolean reachable(OperationPlan plan) {
        return !unreachable.contains(plan.operation());
    }

    /** Operations that no request could tell from one before them: a rule of the reader has named them. */
    private static Set<Operation> unreachable(List<Operation> operations) {
        var shapes = new HashSet<String>();
        Set<Operation> unreachable = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var operation : operations) {
            var shape = operation.path().text().replaceAll("\\{[^{}/]*}", "{}");
            if (!shapes.add(operation.method() + " " + shape)) {
                unreachable.add(operation);
            }
        }
        return unreachable;
    }
}
