package dev.dovetail.generator.emit.server;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.contract.model.Header;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.emit.operation.OperationPlan;
import dev.dovetail.generator.emit.operation.Payload;
import dev.dovetail.generator.emit.operation.Success;
import dev.dovetail.generator.naming.Names;
import java.util.List;
import java.util.function.BiFunction;

/** Expressions that make the answer of what a handler gave: status, media type, body, headers. */
final class AnswerExpressions {

    /** Arguments on lines of their own, twice as far in as a statement's second line. */
    private static final String INDENTED = "\n$>$>$L$<$<";

    private final Names names;

    AnswerExpressions(Names names) {
        this.names = names;
    }

    /** The functions for each outcome of a sealed result. */
    CodeBlock of(OperationPlan plan) {
        return outcomes(plan, AnswerExpressions::answer);
    }

    /** The whole answer, of a variable {@code answer} with body and headers. */
    CodeBlock withHeaders(OperationPlan plan) {
        if (plan.result().isPresent()) {
            return CodeBlock.of(
                    "answer.requiredBody()\n.match($L)",
                    outcomes(plan, (success, body) -> withHeaders(success, answer(success, body))));
        }
        var success = plan.successes().get(0);
        var nullable = success.payload().filter(Payload::nullable).isPresent();
        var body = nullable ? CodeBlock.of("answer.body()") : CodeBlock.of("answer.requiredBody()");
        return withHeaders(success, answer(success, body));
    }

    /** {@code exchange.answer(200, "application/json", body)}. */
    static CodeBlock answer(Success success, CodeBlock body) {
        return success.payload()
                .map(payload -> payload.mediaTypes().size() == 1
                        ? CodeBlock.of(
                                "exchange.answer($L, $L, $L)",
                                success.code(),
                                Literals.string(payload.mediaType()),
                                body)
                        : CodeBlock.of(
                                "exchange.answer($L, $T.of($L), $L)",
                                success.code(),
                                List.class,
                                payload.mediaTypes().stream()
                                        .map(Literals::string)
                                        .collect(CodeBlock.joining(", ")),
                                body))
                .orElseGet(() -> CodeBlock.of("exchange.answer($L)", success.code()));
    }

    private static CodeBlock outcomes(OperationPlan plan, BiFunction<Success, CodeBlock, CodeBlock> answer) {
        var functions = plan.successes().stream()
                .map(success -> CodeBlock.of(
                        "$L -> $L",
                        success.variableName(),
                        answer.apply(success, CodeBlock.of("$L.body()", success.variableName()))))
                .collect(CodeBlock.joining(",\n"));
        return CodeBlock.of(INDENTED, functions);
    }

    /** Also where the outcome has none: a handler must not believe that it set one. */
    private CodeBlock withHeaders(Success success, CodeBlock answer) {
        var declared = success.headers().stream().map(this::declared).collect(CodeBlock.joining(""));
        return success.headers().isEmpty()
                ? CodeBlock.of("exchange.withHeaders($L, answer)", answer)
                : CodeBlock.of("exchange.withHeaders($>$>\n$L,\nanswer$L$<$<)", answer, declared);
    }

    private CodeBlock declared(Header header) {
        return CodeBlock.of(
                header.required() ? ",\n$T.$L.mandatory()" : ",\n$T.$L", names.headers(), names.header(header));
    }
}
