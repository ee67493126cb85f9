package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.Checks;
import dev.dovetail.generator.emit.DeprecatedTypes;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.emit.PatternConstants;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.type.RuntimeTypes;
import dev.dovetail.generator.view.Direction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A union as a sealed interface: objects are variants themselves, anything else is wrapped in a record. */
final class UnionEmitter {

    private final GenerationContext context;
    private final Checks checks;

    UnionEmitter(GenerationContext context, Checks checks) {
        this.context = context;
        this.checks = checks;
    }

    TypeSpec.Builder emit(TypeDecl.UnionDecl union, Direction view) {
        var name = context.names().type(union.id(), view);
        var variants = context.names().variants(union.id(), view);
        var type = TypeSpec.interfaceBuilder(name)
                .addJavadoc(ModelJavadoc.ofType(union.docs(), context.origin(union.origin()), Optional.empty()))
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addMethod(creator(union, view, name));
        if (union.docs().deprecated()) {
            ModelJavadoc.deprecation(union.docs()).ifPresent(tag -> type.addJavadoc("\n$L\n", tag));
            type.addAnnotation(Deprecated.class);
        }
        new DeprecatedTypes(context).suppression(union, List.of()).ifPresent(type::addAnnotation);
        var nested = variants.stream().allMatch(variant -> name.equals(variant.enclosingClassName()));
        if (!nested) {
            var permitted = new ArrayList<TypeName>(new LinkedHashSet<>(variants));
            permitted.add(name.nestedClass("Unknown"));
            permitted.forEach(type::addPermittedSubclass);
        }
        for (var i = 0; i < variants.size(); i++) {
            var target = context.types().resolve(union.variants().get(i)).withoutNull();
            if (!isObject(target)) {
                type.addType(wrapper(name, variants.get(i), target, view));
            }
        }
        return type.addType(unknown(name));
    }

    private MethodSpec creator(TypeDecl.UnionDecl union, Direction view, ClassName name) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("Chooses the variant for a JSON value.\n")
                .addAnnotation(Creators.delegating())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(JavaTypes.annotated(ClassName.OBJECT), "json")
                .addParameter(ParameterSpec.builder(RuntimeTypes.VARIANT_READER, "reader")
                        .addAnnotation(RuntimeTypes.JACKSON_INJECT)
                        .build())
                .returns(name)
                .addStatement(
                        "return $T.<$T>read(json, reader)$L\n.orElse($T::new)",
                        RuntimeTypes.UNIONS,
                        name,
                        new DiscriminationRules(context).of(union, view),
                        name.nestedClass("Unknown"))
                .build();
    }

    private TypeSpec wrapper(ClassName union, ClassName name, TypeRef target, Direction view) {
        var value = context.types().of(target, view);
        var wrapper = valueRecord(union, name, value, "A variant that is no object.\n");
        var constructor = MethodSpec.compactConstructorBuilder()
                .addAnnotation(Creators.delegating())
                .addModifiers(Modifier.PUBLIC);
        if (target instanceof TypeRef.ListOf) {
            constructor.addStatement("value = $T.list(value)", RuntimeTypes.IMMUTABLE);
        } else if (target instanceof TypeRef.MapOf) {
            constructor.addStatement("value = $T.map(value)", RuntimeTypes.IMMUTABLE);
        }
        wrapper.addMethod(constructor.build());
        var chain = checks.chain(target, view, PatternConstants.IN_PLACE);
        if (!chain.isEmpty()) {
            wrapper.addSuperinterface(RuntimeTypes.VALIDATED)
                    .addMethod(ValidateMethod.override()
                            .addStatement("validation.itself(value)$L", chain)
                            .build());
        }
        return wrapper.build();
    }

    private static TypeSpec unknown(ClassName union) {
        return valueRecord(
                        union,
                        union.nestedClass("Unknown"),
                        JavaTypes.annotated(ClassName.OBJECT),
                        "A value that is none of the documented variants, as plain Java values.\n")
                .addSuperinterface(RuntimeTypes.VALIDATED)
                .addMethod(ValidateMethod.override()
                        .addStatement(
                                "validation.broken($L, $L)",
                                Literals.string("oneOf"),
                                Literals.string("must be one of the documented variants"))
                        .build())
                .build();
    }

    private static TypeSpec.Builder valueRecord(ClassName union, ClassName name, TypeName value, String javadoc) {
        return TypeSpec.recordBuilder(name)
                .addJavadoc("$L", javadoc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(union)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(ParameterSpec.builder(value, "value")
                                .addAnnotation(RuntimeTypes.JSON_VALUE)
                                .build())
                        .build());
    }

    private boolean isObject(TypeRef target) {
        return target instanceof TypeRef.Named named
                && context.api().declaration(named.id()) instanceof TypeDecl.ObjectDecl;
    }
}
