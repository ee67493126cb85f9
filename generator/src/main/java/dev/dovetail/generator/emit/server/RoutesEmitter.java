package dev.dovetail.generator.emit.server;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.generator.emit.DeprecatedTypes;
import dev.dovetail.generator.emit.Emitter;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.operation.OperationPlan;
import dev.dovetail.generator.emit.operation.OperationPlans;
import dev.dovetail.generator.naming.OperationGroup;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code SubscriptionsRoutes}: from requests to the methods of one handler and back. */
public final class RoutesEmitter implements Emitter<OperationGroup> {

    private final GenerationContext context;
    private final OperationPlans plans;
    private final RouteMethods methods;

    /** Emits the routes of the operations that were planned. */
    public RoutesEmitter(GenerationContext context, OperationPlans plans) {
        this.context = context;
        this.plans = plans;
        this.methods = new RouteMethods(new ArgumentReading(context));
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
                .filter(plan -> plan.fixedStatus().isEmpty())
                .flatMap(plan -> plan.byBody().stream())
                .forEach(plan -> type.addMethod(methods.handling(plan)));
        new DeprecatedTypes(context).suppression(group.operations()).ifPresent(type::addAnnotation);
        return List.of(context.file(group.handler().packageName(), type.build()));
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
            method.addStatement(methods.route(plan));
        }
        return method.build();
    }
}
