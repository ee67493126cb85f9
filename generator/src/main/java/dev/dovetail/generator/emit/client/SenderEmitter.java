package dev.dovetail.generator.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.Event;
import dev.dovetail.generator.emit.DeprecatedTypes;
import dev.dovetail.generator.emit.Emitter;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.emit.operation.FormStyles;
import dev.dovetail.generator.emit.operation.OperationPlan;
import dev.dovetail.generator.emit.operation.OperationPlans;
import dev.dovetail.generator.naming.OperationGroup;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code WebhooksSender}, {@code CallbacksSender}: what the API's owner sends to whom asked for it. */
public final class SenderEmitter implements Emitter<OperationGroup> {

    private final GenerationContext context;
    private final OperationPlans plans;
    private final Credentials credentials;
    private final CallMethodsEmitter methods;

    /** Emits the events that were planned. */
    public SenderEmitter(GenerationContext context, OperationPlans plans) {
        this.context = context;
        this.plans = plans;
        this.credentials = new Credentials(context);
        this.methods = new CallMethodsEmitter(new CallEmitter(credentials, new FormStyles(context.types())));
    }

    @Override
    public List<JavaFile> emit(OperationGroup group) {
        var name = group.api();
        var type = TypeSpec.classBuilder(name)
                .addJavadoc("""
                        Sends the $L of the API, each to the URL that it is given.
                        Whoever gives one may mean a server that others cannot reach: look at it before.
                        Immutable and thread-safe: one is enough.""", group.accessor())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(ClientTypes.API_CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(start(name))
                .addMethods(new ClientViews(name).methods());
        for (var plan : plans.of(group)) {
            plan.operation()
                    .event()
                    .flatMap(Event::subscription)
                    .ifPresent(subscription -> type.addMethod(url(plan, subscription)));
            plan.byBody().forEach(each -> type.addMethods(methods.of(each)));
        }
        type.addType(builder(group));
        new DeprecatedTypes(context).suppression(group.operations()).ifPresent(type::addAnnotation);
        return List.of(context.file(name.packageName(), type));
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ClientTypes.API_CLIENT, "client")
                .addStatement("this.client = client")
                .build();
    }

    private static MethodSpec start(ClassName name) {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc("Starts a sender.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name.nestedClass("Builder"))
                .addStatement("return new Builder()")
                .build();
    }

    /** The name of a method that would make a call is free: events have no pages. */
    private static MethodSpec url(OperationPlan plan, Event.Subscription subscription) {
        return MethodSpec.methodBuilder(plan.names().call())
                .addJavadoc(
                        "Where {@link #$N} goes: give it what its expressions ask for of the request, then resolve it.",
                        plan.names().method())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ClientTypes.CALLBACK_URL)
                .addStatement("return $T.of($L)", ClientTypes.CALLBACK_URL, Literals.string(subscription.expression()))
                .build();
    }

    private TypeSpec builder(OperationGroup group) {
        var builder = group.api().nestedClass("Builder");
        var schemes = group.operations().stream()
                .flatMap(operation -> operation.security().alternatives().stream())
                .flatMap(alternative -> alternative.scopes().keySet().stream())
                .collect(Collectors.toSet());
        return TypeSpec.classBuilder(builder)
                .addJavadoc(
                        "Collects credentials and options of $L.",
                        JavadocText.code(group.api().simpleName()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClientTypes.API_CLIENT_BUILDER, builder))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(credentials.methods(builder, schemes::contains))
                .addMethod(MethodSpec.methodBuilder("build")
                        .addJavadoc("The sender.")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(group.api())
                        .addStatement("return new $T(createSender())", group.api())
                        .build())
                .build();
    }
}
