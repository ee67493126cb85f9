package dev.dovetail.generator.emit.server;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.Api;
import dev.dovetail.generator.emit.Emitter;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.operation.GroupJavadoc;
import dev.dovetail.generator.emit.operation.OperationPlans;
import dev.dovetail.generator.naming.OperationGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** {@code EnvironmentsRouter}: every group's handler in, a router out. */
public final class RouterEmitter implements Emitter<Api> {

    private final GenerationContext context;
    private final OperationPlans plans;
    private final ClassName name;
    private final ClassName builder;
    private final List<OperationGroup> groups;

    /** Emits a router for the operations that the API serves. */
    public RouterEmitter(GenerationContext context, OperationPlans plans) {
        this(context, plans, context.names().router(), context.names().groups());
    }

    private RouterEmitter(
            GenerationContext context, OperationPlans plans, ClassName name, List<OperationGroup> groups) {
        this.context = context;
        this.plans = plans;
        this.name = name;
        this.builder = name.nestedClass("Builder");
        this.groups = groups;
    }

    /** Emits a router for who receives what the API's owner sends. */
    public static RouterEmitter of(GenerationContext context, OperationPlans plans, OperationGroup events) {
        return new RouterEmitter(context, plans, context.names().router(events), List.of(events));
    }

    @Override
    public List<JavaFile> emit(Api api) {
        var type = TypeSpec.classBuilder(name)
                .addJavadoc("$L", javadoc(api))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(start())
                .addType(builder());
        return List.of(context.file(name.packageName(), type));
    }

    private String javadoc(Api api) {
        var info = api.info();
        var receives = groups.stream().noneMatch(group -> group.kind() == OperationGroup.Kind.OPERATIONS);
        var does =
                receives && !groups.isEmpty() ? "Receives the " + groups.get(0).accessor() + " of the " : "Serves the ";
        return does + JavadocText.line(info.title()) + ", version " + JavadocText.line(info.version()) + ", as "
                + JavadocText.code(JavadocText.fileName(context.documentName())) + " describes it.";
    }

    /** Where nobody is asked who they are, there is nothing to recognize callers with. */
    private MethodSpec start() {
        var method = MethodSpec.methodBuilder("builder").addModifiers(Modifier.PUBLIC, Modifier.STATIC);
        if (!plans.secured(groups)) {
            return method.addJavadoc("Starts a router. No operation asks for credentials.")
                    .returns(ParameterizedTypeName.get(builder, ClassName.get(Void.class)))
                    .addStatement(
                            "return new Builder<>($T.builder($T.nobody()))",
                            ServerTypes.ROUTER,
                            ServerTypes.SECURITY_HANDLER)
                    .build();
        }
        return method.addJavadoc("Starts a router whose callers {@code security} recognizes.\n\n"
                        + "@param <C> what is known of a caller")
                .addTypeVariable(ServerTypes.CALLER)
                .returns(ServerTypes.ofCaller(builder))
                .addParameter(ServerTypes.ofCaller(ServerTypes.SECURITY_HANDLER), "security")
                .addStatement("return new Builder<>($T.builder(security))", ServerTypes.ROUTER)
                .build();
    }

    private TypeSpec builder() {
        var type = TypeSpec.classBuilder(builder)
                .addJavadoc("Collects handlers and options.\n\n@param <C> what is known of a caller")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariable(ServerTypes.CALLER)
                .addField(ServerTypes.ofCaller(ServerTypes.ROUTER_BUILDER), "router", Modifier.PRIVATE, Modifier.FINAL)
                .addField(missing(groups))
                .addMethod(constructor(groups));
        groups.stream().filter(plans::handled).forEach(group -> type.addMethod(handler(group)));
        return type.addMethod(
                        option(ServerTypes.ERROR_MAPPER, "errors", "Gives errors their shape; by default RFC 9457."))
                .addMethod(option(ServerTypes.JSON_CODEC, "codec", "Reads and writes bodies; strict by default."))
                .addMethod(option(TypeName.LONG, "maxBodyBytes", "The longest body that is read, in octets."))
                .addMethod(
                        option(
                                TypeName.BOOLEAN,
                                "lenientTrailingSlash",
                                "Whether a path is also found with a trailing slash more or less; by default only as documented."))
                .addMethod(build())
                .build();
    }

    private FieldSpec missing(List<OperationGroup> groups) {
        var accessors = groups.stream()
                .filter(plans::handled)
                .map(group -> CodeBlock.of("$S", group.accessor()))
                .collect(CodeBlock.joining(",$W"));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Set.class, String.class), "missing", Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T<>($T.of($L))", LinkedHashSet.class, List.class, accessors)
                .build();
    }

    /** Routes without a handler have nothing to wait for. */
    private MethodSpec constructor(List<OperationGroup> groups) {
        var constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ServerTypes.ofCaller(ServerTypes.ROUTER_BUILDER), "router")
                .addStatement("this.router = router");
        groups.stream()
                .filter(group -> !plans.handled(group))
                .forEach(group -> constructor.addStatement("new $T<C>().addTo(router)", ServerTypes.routes(group)));
        return constructor.build();
    }

    private MethodSpec handler(OperationGroup group) {
        return MethodSpec.methodBuilder(group.accessor())
                .addJavadoc("$L", GroupJavadoc.of(group, "Serves"))
                .addModifiers(Modifier.PUBLIC)
                .returns(ServerTypes.ofCaller(builder))
                .addParameter(ServerTypes.handler(group), "handler")
                .addStatement("new $T<>(handler).addTo(router)", ServerTypes.routes(group))
                .addStatement("missing.remove($S)", group.accessor())
                .addStatement("return this")
                .build();
    }

    private MethodSpec option(TypeName type, String option, String javadoc) {
        return MethodSpec.methodBuilder(option)
                .addJavadoc("$L", javadoc)
                .addModifiers(Modifier.PUBLIC)
                .returns(ServerTypes.ofCaller(builder))
                .addParameter(ParameterSpec.builder(type, option).build())
                .addStatement("router.$L($L)", option, option)
                .addStatement("return this")
                .build();
    }

    private static MethodSpec build() {
        return MethodSpec.methodBuilder("build")
                .addJavadoc("The router.\n\n@throws $T if a handler is missing", IllegalStateException.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ServerTypes.ROUTER)
                .beginControlFlow("if (!missing.isEmpty())")
                .addStatement(
                        "throw new $T($S + $T.join($S, missing))",
                        IllegalStateException.class,
                        "no handler for: ",
                        String.class,
                        ", ")
                .endControlFlow()
                .addStatement("return router.build()")
                .build();
    }
}
