package dev.dovetail.generator.emit.client;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.generator.emit.BridgeMethods;
import dev.dovetail.generator.emit.DeprecatedTypes;
import dev.dovetail.generator.emit.Emitter;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.operation.FormStyles;
import dev.dovetail.generator.emit.operation.GroupJavadoc;
import dev.dovetail.generator.emit.operation.OperationPlans;
import dev.dovetail.generator.naming.OperationGroup;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code SubscriptionsApi}: the calls of one group of operations, in document order. */
public final class TagApiEmitter implements Emitter<OperationGroup> {

    private final GenerationContext context;
    private final OperationPlans plans;
    private final CallMethodsEmitter methods;

    /** Emits the calls that were planned. */
    public TagApiEmitter(GenerationContext context, OperationPlans plans) {
        this.context = context;
        this.plans = plans;
        this.methods =
                new CallMethodsEmitter(new CallEmitter(new Credentials(context), new FormStyles(context.types())));
    }

    @Override
    public List<JavaFile> emit(OperationGroup group) {
        var type = TypeSpec.classBuilder(group.api())
                .addJavadoc("$L", GroupJavadoc.of(group, "Calls"))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(ClientTypes.API_CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor());
        for (var plan : plans.of(group)) {
            var calls = plan.byBody().stream()
                    .flatMap(each -> methods.of(each).stream())
                    .toList();
            type.addMethods(calls);
            type.addMethods(BridgeMethods.of(calls, context.bridges().methods(plan.operation())));
        }
        new DeprecatedTypes(context).suppression(group.operations()).ifPresent(type::addAnnotation);
        return List.of(context.file(group.api().packageName(), type));
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addParameter(ClientTypes.API_CLIENT, "client")
                .addStatement("this.client = client")
                .build();
    }
}
