package dev.dovetail.generator.emit.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.dovetail.generator.emit.DeprecatedTypes;
import dev.dovetail.generator.emit.Emitter;
import dev.dovetail.generator.emit.GenerationContext;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The sealed result of an operation that may end well in several ways: one record for each declared status. */
public final class ResultEmitter implements Emitter<OperationPlan> {

    private static final TypeVariableName R = TypeVariableName.get("R");

    private final GenerationContext context;

    /** Emits into the package of the models. */
    public ResultEmitter(GenerationContext context) {
        this.context = context;
    }

    @Override
    public List<JavaFile> emit(OperationPlan plan) {
        return plan.result().stream()
                .map(name -> context.file(name.packageName(), type(name, plan)))
                .toList();
    }

    private TypeSpec.Builder type(ClassName name, OperationPlan plan) {
        var type = TypeSpec.interfaceBuilder(name)
                .addJavadoc("How $L may end well.", OperationJavadoc.request(plan.operation()))
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addMethod(match(name, plan)
                        .addJavadoc("Calls the function for the outcome that this is.")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .build());
        new DeprecatedTypes(context).suppression(List.of(plan.operation())).ifPresent(type::addAnnotation);
        plan.successes().forEach(success -> type.addType(outcome(name, success, plan)));
        return type;
    }

    private static TypeSpec outcome(ClassName name, Success success, OperationPlan plan) {
        var constructor = MethodSpec.constructorBuilder();
        success.payload().ifPresent(payload -> constructor.addParameter(payload.declaredType(), "body"));
        return TypeSpec.recordBuilder(success.outcomeName())
                .addJavadoc("Status $L.", OperationJavadoc.answer(success.response()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(name)
                .recordConstructor(constructor.build())
                .addMethod(match(name, plan)
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("return $N.apply(this)", success.variableName())
                        .build())
                .build();
    }

    private static MethodSpec.Builder match(ClassName name, OperationPlan plan) {
        var method = MethodSpec.methodBuilder("match").addTypeVariable(R).returns(R);
        plan.successes()
                .forEach(success -> method.addParameter(
                        ParameterSpec.builder(function(name.nestedClass(success.outcomeName())), success.variableName())
                                .build()));
        return method;
    }

    private static TypeName function(ClassName outcome) {
        return ParameterizedTypeName.get(ClassName.get(Function.class), outcome, R);
    }
}
