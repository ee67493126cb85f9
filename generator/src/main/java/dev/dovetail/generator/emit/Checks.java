package dev.dovetail.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.view.Direction;

/** What emitted code checks about a value beyond its Java type. */
public final class Checks {

    private final GenerationContext context;
    private final ValidatedTypes validated;

    /** Checks for the types of one API. */
    public Checks(GenerationContext context) {
        this.context = context;
        this.validated = new ValidatedTypes(context);
    }

    /** Whether the class of a declared type is {@code Validated}. */
    public boolean validated(TypeId id, Direction direction) {
        return validated.contains(id, direction);
    }

    /** The calls to append to a runtime {@code Check}: {@code .minLength(1)}; empty where there is nothing to check. */
    public CodeBlock chain(TypeRef type, Direction direction, PatternConstants patterns) {
        return new CheckChain(context, validated, direction, patterns).of(type);
    }

    /** For {@code ValueType.checked}: {@code check -> check.minLength(1)}; empty where there is nothing to check. */
    public CodeBlock lambda(TypeRef type, Direction direction) {
        var chain = chain(type, direction, PatternConstants.IN_PLACE);
        return chain.isEmpty() ? chain : CodeBlock.of("check -> check$L", chain);
    }
}
