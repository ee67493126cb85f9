package dev.dovetail.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.view.References;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which emitted code mentions deprecated types or parameters: the compiler warns of that, and nobody who reads it can help it. */
public final class DeprecatedTypes {

    private final GenerationContext context;

    /** Looks at the types of the context. */
    public DeprecatedTypes(GenerationContext context) {
        this.context = context;
    }

    /** The annotation for a class whose methods belong to these operations; absent where there is nothing to suppress. */
    public Optional<AnnotationSpec> suppression(List<Operation> operations) {
        var parameters = operations.stream().flatMap(operation -> operation.parameters().stream());
        var bodies = operations.stream()
                .flatMap(DeprecatedTypes::types)
                .flatMap(References::of)
                .distinct()
                .toList();
        // The methods that follow pages mention the items inside of a body.
        var items = bodies.stream().map(context.api()::declaration).flatMap(DeprecatedTypes::inside);
        var types = Stream.concat(bodies.stream(), items);
        return suppression(parameters.anyMatch(parameter -> parameter.docs().deprecated()) || mentioned(types));
    }

    /**
     * The annotation for the class of a declared type; absent where there is nothing to suppress.
     *
     * @param implemented the unions that the class implements
     */
    public Optional<AnnotationSpec> suppression(TypeDecl declaration, List<TypeId> implemented) {
        var members = References.of(declaration, member -> true).stream();
        return suppression(mentioned(Stream.concat(members, implemented.stream())));
    }

    /** The annotation for a class that mentions these types; absent where there is nothing to suppress. */
    public Optional<AnnotationSpec> suppressionOf(Stream<TypeRef> types) {
        return suppression(mentioned(types.flatMap(References::of)));
    }

    private static Optional<AnnotationSpec> suppression(boolean needed) {
        return needed
                ? Optional.of(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "deprecation")
                        .build())
                : Optional.empty();
    }

    private boolean mentioned(Stream<TypeId> types) {
        return types.map(TypeId::pointer).anyMatch(this::deprecated);
    }

    /** Whether the type at a pointer or one around it is deprecated: a nested class is mentioned with those around it. */
    private boolean deprecated(String pointer) {
        for (var end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            var around = context.api().declarations().get(new TypeId(pointer.substring(0, end)));
            if (around != null && around.docs().deprecated() && !(around instanceof TypeDecl.AliasDecl)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<TypeId> inside(TypeDecl body) {
        return References.of(body, member -> true).stream();
    }

    private static Stream<TypeRef> types(Operation operation) {
        var sent = operation.requestBody().stream().flatMap(body -> body.contents().stream());
        var received = operation.responses().stream().flatMap(response -> response.contents().stream());
        return Stream.concat(
                operation.parameters().stream().map(Parameter::type),
                Stream.concat(sent, received).map(Content::type).flatMap(Optional::stream));
    }
}
