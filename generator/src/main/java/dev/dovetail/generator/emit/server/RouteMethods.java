package dev.dovetail.generator.emit.server;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.model.SecurityRequirement;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.emit.operation.FormStyles;
import dev.dovetail.generator.emit.operation.OperationPlan;
import dev.dovetail.generator.emit.operation.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The declaration of one route, and the method that handles its requests. */
final class RouteMethods {

    /** Arguments on lines of their own, as far in as a statement's second line, or twice as far. */
    private static final String LINES = "\n$L";

    private static final String INDENTED = "\n$>$>$L$<$<";

    private final ArgumentReading arguments;

    private final FormStyles styles;

    private final AnswerExpressions answers;

    RouteMethods(ArgumentReading arguments, FormStyles styles, AnswerExpressions answers) {
        this.arguments = arguments;
        this.styles = styles;
        this.answers = answers;
    }

    /** {@code router.route("GET", "/things/").security(…).handle(this::list)}. */
    CodeBlock route(OperationPlan plan) {
        var operation = plan.operation();
        var route = CodeBlock.builder()
                .add(
                        "router.route($S, $L)",
                        operation.method().name(),
                        Literals.string(operation.path().text()));
        operation.security().alternatives().forEach(alternative -> route.add(security(alternative)));
        if (plan.fixedStatus().isPresent()) {
            return route.add("\n.answers($L)", plan.fixedStatus().getAsInt()).build();
        }
        var produced = produced(plan);
        if (!produced.isEmpty()) {
            route.add("\n.produces($L)", strings(produced));
        }
        var consumed = plan.byBody().stream()
                .flatMap(each -> each.body().stream())
                .flatMap(body -> body.mediaTypes().stream())
                .toList();
        if (!consumed.isEmpty()) {
            route.add("\n.consumes($L, $L)", plan.bodyRequired(), strings(consumed));
        }
        return route.add("\n.handle(this::$N)", plan.names().method()).build();
    }

    /** Reads what the handler wants, calls it, answers. */
    MethodSpec handling(OperationPlan plan) {
        var method = MethodSpec.methodBuilder(plan.names().method())
                .addModifiers(Modifier.PRIVATE)
                .returns(ServerTypes.SERVER_RESPONSE)
                .addParameter(ServerTypes.ofCaller(ServerTypes.EXCHANGE), "exchange");
        for (var other : plan.byBody().subList(1, plan.otherBodies().size() + 1)) {
            method.beginControlFlow(
                            "if (exchange.hasBody($L))",
                            strings(other.body().orElseThrow().mediaTypes()))
                    .addStatement("return $N(exchange)", other.names().method())
                    .endControlFlow();
        }
        var call = CodeBlock.of("handler.$N($L)", plan.names().method(), values(plan));
        if (plan.hasHeaders()) {
            return method.addStatement("var answer = $L", call)
                    .addStatement("return $L", answers.withHeaders(plan))
                    .build();
        }
        if (plan.result().isPresent()) {
            return method.addStatement("return $L\n.match($L)", call, answers.of(plan))
                    .build();
        }
        var success = plan.successes().get(0);
        if (plan.returned().equals(TypeName.VOID)) {
            return method.addStatement(call)
                    .addStatement("return exchange.answer($L)", success.code())
                    .build();
        }
        return method.addStatement("return $L", AnswerExpressions.answer(success, call))
                .build();
    }

    private CodeBlock values(OperationPlan plan) {
        var values = new ArrayList<CodeBlock>();
        if (plan.secured()) {
            values.add(CodeBlock.of("exchange.caller()"));
        }
        plan.required().forEach(argument -> values.add(arguments.required(argument)));
        plan.parameters().ifPresent(name -> values.add(record(name, plan)));
        plan.body()
                .ifPresent(body -> values.add(
                        CodeBlock.of("exchange.$L($L$L)", reading(plan, body), body.bodyType(), fields(body))));
        if (plan.negotiated()) {
            values.add(CodeBlock.of("exchange.accepted()"));
        }
        return values.size() < 2
                ? CodeBlock.join(values, "")
                : CodeBlock.of(plan.result().isPresent() ? INDENTED : LINES, CodeBlock.join(values, ",\n"));
    }

    private static String reading(OperationPlan plan, Payload body) {
        if (!plan.bodyRequired()) {
            return "optionalBody";
        }
        return body.nullable() ? "nullableBody" : "body";
    }

    private CodeBlock fields(Payload body) {
        var named = styles.of(body).entrySet().stream()
                .map(field ->
                        CodeBlock.of("$T.entry($L, $L)", Map.class, Literals.string(field.getKey()), field.getValue()))
                .collect(CodeBlock.joining(", "));
        return named.isEmpty() ? named : CodeBlock.of(", $T.ofEntries($L)", Map.class, named);
    }

    private CodeBlock record(ClassName name, OperationPlan plan) {
        var components = plan.optional().stream().map(arguments::optional).collect(CodeBlock.joining(",\n"));
        var alone = plan.required().isEmpty() && plan.body().isEmpty() && !plan.secured();
        return CodeBlock.of("new $T($L)", name, CodeBlock.of(alone ? LINES : INDENTED, components));
    }

    private static List<String> produced(OperationPlan plan) {
        return plan.successes().stream()
                .flatMap(success -> success.payload().stream())
                .flatMap(payload -> payload.mediaTypes().stream())
                .distinct()
                .toList();
    }

    private static CodeBlock security(SecurityRequirement.Alternative alternative) {
        var entries = alternative.scopes().entrySet().stream()
                .map(entry -> CodeBlock.of(
                        "$L, $T.of($L)", Literals.string(entry.getKey()), List.class, strings(entry.getValue())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("\n.security($T.of($L))", Map.class, entries);
    }

    private static CodeBlock strings(List<String> texts) {
        return texts.stream().map(Literals::string).collect(CodeBlock.joining(", "));
    }
}
