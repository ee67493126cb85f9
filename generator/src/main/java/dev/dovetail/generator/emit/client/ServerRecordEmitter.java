package dev.dovetail.generator.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.Server;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.naming.ServerNames;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** A server with variables: a record of them, which starts with their defaults (Server Variable Object). */
final class ServerRecordEmitter {

    private final Server server;
    private final ClassName name;
    private final Map<String, String> components;
    private final Map<String, String> enums;

    ServerRecordEmitter(ServerNames names, Server server) {
        this.server = server;
        this.name = names.record(server);
        this.components = names.components(server);
        this.enums = names.enums(server);
    }

    TypeSpec emit() {
        var constructor = MethodSpec.constructorBuilder();
        server.variables()
                .forEach((wireName, variable) ->
                        constructor.addParameter(type(wireName, variable), components.get(wireName)));
        var type = TypeSpec.recordBuilder(name)
                .addJavadoc("$L", ServersEmitter.javadoc(server))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(ClientTypes.SERVER_URL)
                .recordConstructor(constructor.build())
                .addMethod(defaults());
        server.variables().forEach((wireName, variable) -> type.addMethod(with(wireName, variable)));
        type.addMethod(url());
        server.variables().forEach((wireName, variable) -> {
            if (enumerated(variable)) {
                type.addType(enumeration(wireName, variable));
            }
        });
        return type.build();
    }

    /** Values outside of the list are refused by the type, so a default outside of it makes a text of the variable. */
    private static boolean enumerated(Server.Variable variable) {
        return variable.allowed().contains(variable.defaultValue());
    }

    private TypeName type(String wireName, Server.Variable variable) {
        return enumerated(variable) ? name.nestedClass(enums.get(wireName)) : ClassName.get(String.class);
    }

    private MethodSpec defaults() {
        var values = server.variables().entrySet().stream()
                .map(entry -> value(entry.getKey(), entry.getValue()))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.constructorBuilder()
                .addJavadoc("Every variable has its default.")
                .addModifiers(Modifier.PUBLIC)
                .addStatement("this($L)", values)
                .build();
    }

    private CodeBlock value(String wireName, Server.Variable variable) {
        return enumerated(variable)
                ? CodeBlock.of(
                        "$T.$L",
                        type(wireName, variable),
                        ServerNames.values(variable).get(variable.defaultValue()))
                : Literals.string(variable.defaultValue());
    }

    private MethodSpec with(String wireName, Server.Variable variable) {
        var component = components.get(wireName);
        var first = component.offsetByCodePoints(0, 1);
        var method = "with" + component.substring(0, first).toUpperCase(Locale.ROOT) + component.substring(first);
        var said = variable.docs()
                .description()
                .flatMap(JavadocText::summary)
                .map(text -> ": " + text)
                .orElse(".");
        var values = server.variables().keySet().stream()
                .map(each -> CodeBlock.of("$N", components.get(each)))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder(method)
                .addJavadoc("$L", "The same with another " + JavadocText.code(wireName) + said)
                .addModifiers(Modifier.PUBLIC)
                .returns(name)
                .addParameter(type(wireName, variable), component)
                .addStatement("return new $T($L)", name, values)
                .build();
    }

    private MethodSpec url() {
        var values = server.variables().entrySet().stream()
                .map(entry -> CodeBlock.of(
                        enumerated(entry.getValue()) ? "$T.entry($L, $N.value)" : "$T.entry($L, $N)",
                        Map.class,
                        Literals.string(entry.getKey()),
                        components.get(entry.getKey())))
                .collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder("url")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        "return $T.expand($L,$W$T.ofEntries($L))",
                        ClientTypes.SERVER_URL,
                        Literals.string(server.url()),
                        Map.class,
                        values)
                .build();
    }

    private TypeSpec enumeration(String wireName, Server.Variable variable) {
        var type = TypeSpec.enumBuilder(enums.get(wireName))
                .addJavadoc("$L", "The values of " + JavadocText.code(wireName) + ".")
                .addModifiers(Modifier.PUBLIC)
                .addField(String.class, "value", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "value")
                        .addStatement("this.value = value")
                        .build());
        var names = ServerNames.values(variable);
        variable.allowed().stream()
                .distinct()
                .forEach(value -> type.addEnumConstant(
                        names.get(value),
                        TypeSpec.anonymousClassBuilder("$L", Literals.string(value))
                                .build()));
        return type.build();
    }
}
