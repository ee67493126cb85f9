package dev.dovetail.generator.emit.client;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dovetail.generator.emit.operation.OperationJavadoc;
import dev.dovetail.generator.emit.operation.OperationPlan;
import dev.dovetail.generator.emit.operation.PagesPlan;
import dev.dovetail.generator.emit.operation.Payload;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that call one operation. */
final class CallMethodsEmitter {

    private static final String THROWN =
            "@throws $T if the answer is another one; {@code errorBody} has what the document declares for it";

    private final CallEmitter calls;

    CallMethodsEmitter(CallEmitter calls) {
        this.calls = calls;
    }

    /** The short form where something may be left out, the full form, the one with status and headers, the pages. */
    List<MethodSpec> of(OperationPlan plan) {
        var methods = new ArrayList<MethodSpec>();
        if (plan.hasOptionals()) {
            methods.add(shortForm(plan));
        }
        methods.add(fullForm(plan));
        methods.add(withResponse(plan));
        plan.pages().ifPresent(pages -> {
            if (plan.hasOptionals()) {
                methods.add(allInShort(plan, pages));
            }
            methods.add(all(plan, pages));
            methods.add(call(plan));
        });
        return methods;
    }

    private static MethodSpec shortForm(OperationPlan plan) {
        var method = described(plan, CallArguments.required(plan))
                .addStatement(
                        plan.returned().equals(TypeName.VOID) ? "$N($L)" : "return $N($L)",
                        plan.names().method(),
                        CallArguments.withoutOptionals(plan));
        return method.build();
    }

    private static MethodSpec fullForm(OperationPlan plan) {
        var method = plan.hasOptionals()
                ? method(plan, plan.names().method())
                        .addJavadoc(
                                "As {@link #$N}, with what may be left out.",
                                plan.names().method())
                        .returns(plan.returned())
                        .addParameters(CallArguments.all(plan))
                : described(plan, CallArguments.all(plan));
        return method.addStatement(statement(plan), plan.names().withResponse(), CallArguments.names(plan))
                .build();
    }

    /** A body that the document does not let be null is there, or the call has failed. */
    private static String statement(OperationPlan plan) {
        if (plan.returned().equals(TypeName.VOID)) {
            return "$N($L)";
        }
        var nullable = plan.result().isEmpty()
                && plan.successes().stream()
                        .flatMap(success -> success.payload().stream())
                        .anyMatch(Payload::nullable);
        return nullable ? "return $N($L).body()" : "return $N($L).requiredBody()";
    }

    private MethodSpec withResponse(OperationPlan plan) {
        return method(plan, plan.names().withResponse())
                .addJavadoc(
                        "As {@link #$N}, with status and headers beside the body.",
                        plan.names().method())
                .returns(ParameterizedTypeName.get(ClientTypes.API_RESPONSE, plan.returnedArgument()))
                .addParameters(CallArguments.all(plan))
                .addStatement("return client.call($L)", callExpression(plan))
                .build();
    }

    private CodeBlock callExpression(OperationPlan plan) {
        return plan.pages().isPresent()
                ? CodeBlock.of("$N($L)", plan.names().call(), CallArguments.names(plan))
                : calls.call(plan);
    }

    private static MethodSpec allInShort(OperationPlan plan, PagesPlan pages) {
        return allForm(plan, pages)
                .addJavadoc(
                        "As {@link #$N}, over all pages: one is fetched when the one before has been used up.",
                        plan.names().method())
                .addParameters(CallArguments.required(plan))
                .addStatement("return $N($L)", plan.names().all(), CallArguments.withoutOptionals(plan))
                .build();
    }

    private static MethodSpec all(OperationPlan plan, PagesPlan pages) {
        var arguments = CodeBlock.builder().add("client,$W$N($L)", plan.names().call(), CallArguments.names(plan));
        pages.parameter().ifPresent(parameter -> arguments.add(",$W$L", parameter));
        arguments.add(",$W$L", pages.items());
        pages.next().ifPresent(next -> arguments.add(",$W$L", next));
        return allForm(plan, pages)
                .addJavadoc(
                        "As {@link #$N}, over all pages from the one that the parameters say.",
                        plan.names().method())
                .addParameters(CallArguments.all(plan))
                .addStatement("return $T.$L($L)", ClientTypes.PAGED, pages.strategy(), arguments.build())
                .build();
    }

    private static MethodSpec.Builder allForm(OperationPlan plan, PagesPlan pages) {
        return method(plan, plan.names().all()).returns(ParameterizedTypeName.get(ClientTypes.PAGED, pages.element()));
    }

    private MethodSpec call(OperationPlan plan) {
        return MethodSpec.methodBuilder(plan.names().call())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClientTypes.CALL, plan.returnedArgument()))
                .addParameters(CallArguments.all(plan))
                .addStatement("return $L", calls.call(plan))
                .build();
    }

    private static MethodSpec.Builder described(OperationPlan plan, List<ParameterSpec> parameters) {
        var javadoc = new OperationJavadoc(plan);
        var method = method(plan, plan.names().method()).addJavadoc("$L\n\n", javadoc.description());
        javadoc.tags(parameters.stream().map(ParameterSpec::name).toList())
                .forEach(tag -> method.addJavadoc("$L\n", tag));
        return method.addJavadoc(THROWN, ClientTypes.API_EXCEPTION)
                .returns(plan.returned())
                .addParameters(parameters);
    }

    private static MethodSpec.Builder method(OperationPlan plan, String name) {
        var method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
        if (plan.operation().docs().deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }
}
