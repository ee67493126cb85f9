package dev.dovetail.generator.emit.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.generator.naming.OperationNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An operation as both sides see it.
 *
 * @param required the arguments that every call has: those of the path first, in the path's order, then the others
 * @param optional the arguments that go into the parameters record
 * @param body absent where nothing is sent
 * @param otherBodies in which other types a body can be sent, each by a method of its own
 * @param successes how a call may end well; several make a sealed result; none where a call cannot end well
 * @param failures the other declared answers
 * @param fixedStatus what the server always answers, where the document leaves no choice: no handler is asked
 * @param pages how the pages of a list are followed; absent where the operation is no list of pages
 */
public record OperationPlan(
        Operation operation,
        OperationNames names,
        List<Argument> required,
        List<Argument> optional,
        Optional<Payload> body,
        List<Payload> otherBodies,
        List<Success> successes,
        List<Failure> failures,
        OptionalInt fixedStatus,
        Optional<PagesPlan> pages) {
    public OperationPlan {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        otherBodies = List.copyOf(otherBodies);
        successes = List.copyOf(successes);
        failures = List.copyOf(failures);
    }

    /** The record of optional parameters; absent where there are none. */
    public Optional<ClassName> parameters() {
        return optional.isEmpty() ? Optional.empty() : Optional.of(names.parameters());
    }

    /** The sealed result; absent where there are not several outcomes. */
    public Optional<ClassName> result() {
        return successes.size() > 1 ? Optional.of(names.result()) : Optional.empty();
    }

    /** What a call gives when it ends well: {@code void} where there is nothing to give. */
    public TypeName returned() {
        return result().<TypeName>map(name -> name)
                .orElseGet(() -> payload().map(Payload::declaredType).orElse(TypeName.VOID));
    }

    /** As {@link #returned}, as a type argument: {@code Void} for nothing. */
    public TypeName returnedArgument() {
        return result().<TypeName>map(name -> name)
                .orElseGet(() -> payload().map(Payload::type).orElse(ClassName.get(Void.class)));
    }

    /** This plan, and one for each other type of the body: alike but for the names and the body. */
    public List<OperationPlan> byBody() {
        var plans = new ArrayList<OperationPlan>();
        plans.add(this);
        for (var other : otherBodies) {
            plans.add(new OperationPlan(
                    operation,
                    names.ofBody(other.mediaType()),
                    required,
                    optional,
                    Optional.of(other),
                    List.of(),
                    successes,
                    failures,
                    fixedStatus,
                    Optional.empty()));
        }
        return plans;
    }

    /** Whether the answer's type depends on the media type that the caller accepts. */
    public boolean negotiated() {
        return successes.stream().anyMatch(Success::alternative);
    }

    /** Whether an answer that ends a call well has headers that the document declares. */
    public boolean hasHeaders() {
        return successes.stream().anyMatch(success -> !success.headers().isEmpty());
    }

    /** Whether a call must have a body. */
    public boolean bodyRequired() {
        return operation.requestBody().filter(body -> body.required()).isPresent();
    }

    /** Whether who calls may leave something out. */
    public boolean hasOptionals() {
        return !optional.isEmpty() || (body.isPresent() && !bodyRequired());
    }

    /** Whether the caller must show who it is. */
    public boolean secured() {
        return !operation.security().alternatives().isEmpty();
    }

    private Optional<Payload> payload() {
        return successes.stream().findFirst().flatMap(Success::payload);
    }
}
