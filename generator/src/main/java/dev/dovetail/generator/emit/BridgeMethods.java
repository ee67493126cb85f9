package dev.dovetail.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Methods under the names that others had before: deprecated, and nothing but a call of the other one. */
public final class BridgeMethods {

    private BridgeMethods() {}

    /** Those of the public methods that had another name, under that name. */
    public static List<MethodSpec> of(List<MethodSpec> methods, Map<String, String> formerNames) {
        return methods.stream()
                .filter(method -> method.modifiers().contains(Modifier.PUBLIC))
                .flatMap(method ->
                        Optional.ofNullable(formerNames.get(method.name())).map(former -> of(method, former)).stream())
                .toList();
    }

    /** The method under its former name. */
    public static MethodSpec of(MethodSpec method, String formerName) {
        return declaration(method, formerName)
                .addModifiers(method.modifiers())
                .addStatement("$L", call(method, method.name()))
                .build();
    }

    /** A method of an interface that has two names: implementations of the new one and of the former one both serve. */
    public static List<MethodSpec> eitherOf(MethodSpec method, String formerName) {
        var now = MethodSpec.methodBuilder(method.name())
                .addJavadoc(method.javadoc())
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(method.returnType())
                .addParameters(method.parameters())
                .addStatement("$L", call(method, formerName))
                .build();
        var former = declaration(method, formerName)
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addStatement(
                        "throw new $T($S)",
                        UnsupportedOperationException.class,
                        method.name() + " is not implemented, nor is " + formerName)
                .build();
        return List.of(now, former);
    }

    private static MethodSpec.Builder declaration(MethodSpec method, String formerName) {
        return MethodSpec.methodBuilder(formerName)
                .addJavadoc("As {@link #$N}.\n\n@deprecated it is called {@code $N} now", method.name(), method.name())
                .addAnnotation(Deprecated.class)
                .returns(method.returnType())
                .addParameters(method.parameters());
    }

    private static CodeBlock call(MethodSpec method, String name) {
        var arguments = method.parameters().stream()
                .map(parameter -> CodeBlock.of("$N", parameter.name()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(method.returnType().equals(TypeName.VOID) ? "$N($L)" : "return $N($L)", name, arguments);
    }
}
