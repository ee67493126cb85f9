package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.generator.emit.DeprecatedTypes;
import dev.dovetail.generator.emit.Emitter;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.HonouredParameters;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.emit.operation.ResponseHeaders;
import dev.dovetail.generator.emit.operation.Styles;
import dev.dovetail.generator.type.RuntimeTypes;
import dev.dovetail.generator.view.Direction;
import java.util.List;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** {@code EnvironmentsHeaders}: the headers that answers have, each with its type. */
public final class HeadersEmitter implements Emitter<Api> {

    private final GenerationContext context;
    private final HonouredParameters honoured;

    /** Emits into the package of the models. */
    public HeadersEmitter(GenerationContext context) {
        this.context = context;
        this.honoured = new HonouredParameters(context.types());
    }

    /** None where no answer has headers. */
    @Override
    public List<JavaFile> emit(Api api) {
        var headers = new TreeMap<String, Header>();
        ResponseHeaders.of(api)
                .forEach(header -> headers.putIfAbsent(context.names().header(header), header));
        if (headers.isEmpty()) {
            return List.of();
        }
        var type = TypeSpec.classBuilder(context.names().headers())
                .addJavadoc("The headers that the document declares for answers, each with its type.")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        headers.forEach((constant, header) -> type.addField(field(constant, header)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        new DeprecatedTypes(context)
                .suppressionOf(headers.values().stream().map(Header::type))
                .ifPresent(type::addAnnotation);
        return List.of(context.file(context.names().modelPackage(), type));
    }

    private FieldSpec field(String constant, Header header) {
        var parameter = honoured.of(header);
        var value = context.types().of(parameter.type(), Direction.REQUEST).box();
        return FieldSpec.builder(ParameterizedTypeName.get(RuntimeTypes.DECLARED_HEADER, value), constant)
                .addJavadoc("$L", javadoc(header))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of($L, $L$L)",
                        RuntimeTypes.DECLARED_HEADER,
                        Literals.string(header.name()),
                        valueType(parameter),
                        Styles.usual(parameter) ? CodeBlock.of("") : CodeBlock.of(", $L", Styles.of(parameter)))
                .build();
    }

    private CodeBlock valueType(Parameter parameter) {
        return parameter.mediaType().isPresent()
                ? CodeBlock.of(
                        "$T.json($L)",
                        RuntimeTypes.VALUE_TYPE,
                        context.types().bodyType(parameter.type(), Direction.REQUEST))
                : context.types().valueType(parameter.type());
    }

    private static String javadoc(Header header) {
        return header.docs()
                .description()
                .flatMap(JavadocText::summary)
                .map(text -> JavadocText.wrapped(text, ""))
                .orElse("The header " + JavadocText.code(header.name()) + ".");
    }
}
