package dev.dovetail.generator.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.generator.emit.Emitter;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.emit.operation.GroupJavadoc;
import dev.dovetail.generator.naming.OperationGroup;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code EnvironmentsClient}: the way to the groups of operations, and the builder with the API's credentials. */
public final class ClientEmitter implements Emitter<Api> {

    private final GenerationContext context;
    private final ClassName name;

    /** Emits under the names of the context. */
    public ClientEmitter(GenerationContext context) {
        this.context = context;
        this.name = context.names().client();
    }

    /** Reports what the client leaves out. */
    public static void report(Api api, Diagnostics diagnostics) {
        Credentials.report(api, diagnostics);
    }

    @Override
    public List<JavaFile> emit(Api api) {
        var groups = context.names().groups();
        var type = TypeSpec.classBuilder(name)
                .addJavadoc("$L", javadoc(api))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        type.addField(ClientTypes.API_CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL);
        groups.forEach(group -> type.addField(group.api(), group.accessor(), Modifier.PRIVATE, Modifier.FINAL));
        type.addMethod(constructor(groups)).addMethod(start());
        type.addMethods(new ClientViews(name).methods());
        groups.forEach(group -> type.addMethod(accessor(group)));
        type.addType(builder(api));
        return List.of(context.file(name.packageName(), type));
    }

    private String javadoc(Api api) {
        var info = api.info();
        return "Calls the " + JavadocText.line(info.title()) + ", version " + JavadocText.line(info.version())
                + ", as " + JavadocText.code(JavadocText.fileName(context.documentName()))
                + " describes it.\nImmutable and thread-safe: one is enough.";
    }

    private static MethodSpec constructor(List<OperationGroup> groups) {
        var constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ClientTypes.API_CLIENT, "client")
                .addStatement("this.client = client");
        groups.forEach(group -> constructor.addStatement("this.$N = new $T(client)", group.accessor(), group.api()));
        return constructor.build();
    }

    private MethodSpec start() {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc("Starts a client.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name.nestedClass("Builder"))
                .addStatement("return new Builder()")
                .build();
    }

    private static MethodSpec accessor(OperationGroup group) {
        return MethodSpec.methodBuilder(group.accessor())
                .addJavadoc("$L", GroupJavadoc.summary(group))
                .addModifiers(Modifier.PUBLIC)
                .returns(group.api())
                .addStatement("return $N", group.accessor())
                .build();
    }

    private TypeSpec builder(Api api) {
        var builder = name.nestedClass("Builder");
        return TypeSpec.classBuilder(builder)
                .addJavadoc("Collects credentials and options.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClientTypes.API_CLIENT_BUILDER, builder))
                .addMethod(builderConstructor(api))
                .addMethods(new Credentials(context).methods(builder))
                .addMethod(build())
                .build();
    }

    private static MethodSpec builderConstructor(Api api) {
        var constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        DefaultServer.of(api).ifPresent(uri -> constructor.addStatement("baseUri($L)", Literals.string(uri)));
        return constructor.build();
    }

    private MethodSpec build() {
        return MethodSpec.methodBuilder("build")
                .addJavadoc("The client.")
                .addModifiers(Modifier.PUBLIC)
                .returns(name)
                .addStatement("return new $T(createClient())", name)
                .build();
    }
}
