package dev.dovetail.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.contract.model.Bounds;
import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.view.Direction;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** The calls on a runtime {@code Check} that hold a value to its schema: {@code .minLength(1).maxLength(100)}. */
final class CheckChain implements TypeRef.Visitor<CodeBlock> {

    private final GenerationContext context;
    private final ValidatedTypes validated;
    private final Direction direction;
    private final PatternConstants patterns;
    private final int depth;

    CheckChain(GenerationContext context, ValidatedTypes validated, Direction direction, PatternConstants patterns) {
        this(context, validated, direction, patterns, 1);
    }

    private CheckChain(
            GenerationContext context,
            ValidatedTypes validated,
            Direction direction,
            PatternConstants patterns,
            int depth) {
        this.context = context;
        this.validated = validated;
        this.direction = direction;
        this.patterns = patterns;
        this.depth = depth;
    }

    /** The chain for a use of a type; empty where there is nothing to check. */
    CodeBlock of(TypeRef type) {
        return context.types().resolve(type).accept(this);
    }

    @Override
    public CodeBlock scalar(TypeRef.Scalar type) {
        return switch (type.kind()) {
            case STRING, PASSWORD -> text(type.constraints());
            case INT32 -> number(type.constraints(), Optional.of(BigDecimal.valueOf(Integer.MAX_VALUE)));
            case INT64 -> number(type.constraints(), Optional.of(BigDecimal.valueOf(Long.MAX_VALUE)));
            case FLOAT, DOUBLE, DECIMAL -> number(type.constraints(), Optional.empty());
            case DATE_TIME, DATE, UUID, URI, BYTE, BOOLEAN -> CodeBlock.of("");
        };
    }

    @Override
    public CodeBlock listOf(TypeRef.ListOf type) {
        return CodeBlock.builder()
                .add(bounds(type.bounds(), "Items"))
                .add(each(type.element()))
                .build();
    }

    @Override
    public CodeBlock mapOf(TypeRef.MapOf type) {
        return CodeBlock.builder()
                .add(bounds(type.bounds(), "Properties"))
                .add(each(type.value()))
                .build();
    }

    @Override
    public CodeBlock named(TypeRef.Named type) {
        if (context.api().declaration(type.id()) instanceof TypeDecl.EnumDecl) {
            return CodeBlock.of(".known()");
        }
        return validated.contains(type.id(), direction) ? CodeBlock.of(".nested()") : CodeBlock.of("");
    }

    @Override
    public CodeBlock nullableOf(TypeRef.NullableOf type) {
        return type.type().accept(this);
    }

    @Override
    public CodeBlock binary(TypeRef.Binary type) {
        return CodeBlock.of("");
    }

    @Override
    public CodeBlock anyJson(TypeRef.AnyJson type) {
        return CodeBlock.of("");
    }

    private CodeBlock each(TypeRef element) {
        var inner = new CheckChain(context, validated, direction, patterns, depth + 1).of(element);
        var variable = depth == 1 ? "element" : "element" + depth;
        return inner.isEmpty() ? inner : CodeBlock.of(".each($L -> $L$L)", variable, variable, inner);
    }

    private CodeBlock text(Constraints constraints) {
        var chain = CodeBlock.builder();
        limit(chain, "minLength", constraints.minLength());
        limit(chain, "maxLength", constraints.maxLength());
        constraints
                .pattern()
                .filter(Patterns::usable)
                .ifPresent(pattern -> chain.add(".pattern($L)", patterns.reference(pattern)));
        return chain.build();
    }

    /** A bound that the Java type cannot pass is not checked again. */
    private static CodeBlock number(Constraints constraints, Optional<BigDecimal> most) {
        var chain = CodeBlock.builder();
        var least = most.map(largest -> largest.negate().subtract(BigDecimal.ONE));
        limit(
                chain,
                "minimum",
                constraints.minimum().filter(bound -> least.isEmpty() || bound.compareTo(least.get()) > 0));
        limit(
                chain,
                "maximum",
                constraints.maximum().filter(bound -> most.isEmpty() || bound.compareTo(most.get()) < 0));
        limit(chain, "exclusiveMinimum", constraints.exclusiveMinimum());
        limit(chain, "exclusiveMaximum", constraints.exclusiveMaximum());
        limit(chain, "multipleOf", constraints.multipleOf());
        return chain.build();
    }

    private static CodeBlock bounds(Bounds bounds, String what) {
        var chain = CodeBlock.builder();
        limit(chain, "min" + what, bounds.minimum());
        limit(chain, "max" + what, bounds.maximum());
        if (bounds.unique()) {
            chain.add(".uniqueItems()");
        }
        return chain.build();
    }

    private static void limit(CodeBlock.Builder chain, String rule, OptionalInt bound) {
        bound.ifPresent(number -> chain.add(".$L($L)", rule, number));
    }

    private static void limit(CodeBlock.Builder chain, String rule, Optional<BigDecimal> bound) {
        bound.ifPresent(number -> chain.add(".$L($L)", rule, Literals.string(number.toString())));
    }
}
