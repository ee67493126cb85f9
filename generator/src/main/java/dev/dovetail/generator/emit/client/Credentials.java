package dev.dovetail.generator.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.SecurityScheme;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.Literals;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** The methods of the client's builder by which it is given credentials: one for each security scheme. */
final class Credentials {

    private static final TypeName TEXT = ParameterizedTypeName.get(Supplier.class, String.class);

    private final GenerationContext context;

    Credentials(GenerationContext context) {
        this.context = context;
    }

    /** Reports the schemes for which the client has no method. */
    static void report(Api api, Diagnostics diagnostics) {
        for (var scheme : api.securitySchemes().values()) {
            if (scheme instanceof SecurityScheme.MutualTls) {
                diagnostics.report(
                        DiagnosticCode.NOT_HONOURED,
                        scheme.origin(),
                        "the client has no method for the security scheme '" + scheme.name() + "' (mutualTLS)",
                        "give the client an HttpClient with the certificate");
            }
        }
    }

    /** Whether the client sends this scheme's credentials itself. */
    boolean carried(String scheme) {
        return !(context.api().securitySchemes().get(scheme) instanceof SecurityScheme.MutualTls);
    }

    /** The builder's methods, in document order. */
    List<MethodSpec> methods(ClassName builder) {
        return methods(builder, scheme -> true);
    }

    /** The methods for the schemes with some of the names. */
    List<MethodSpec> methods(ClassName builder, Predicate<String> wanted) {
        return context.api().securitySchemes().values().stream()
                .filter(scheme -> carried(scheme.name()) && wanted.test(scheme.name()))
                .map(scheme -> method(scheme, builder))
                .toList();
    }

    private MethodSpec method(SecurityScheme scheme, ClassName builder) {
        var form = form(scheme);
        var method = MethodSpec.methodBuilder(context.names().scheme(scheme.name()))
                .addJavadoc("$L", javadoc(scheme, form))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder);
        if (form.user()) {
            method.addParameter(String.class, "user");
        }
        return method.addParameter(TEXT, form.argument())
                .addStatement("return credentials($L, $L)", Literals.string(scheme.name()), form.value())
                .build();
    }

    private static String javadoc(SecurityScheme scheme, Form form) {
        var said = scheme.docs()
                .description()
                .or(() -> scheme.docs().summary())
                .map(JavadocText::of)
                .filter(text -> !text.isEmpty());
        return "Credentials for the scheme " + JavadocText.code(scheme.name()) + ": " + form.meaning()
                + ".\nAsked for before every call, so that they may change.\n"
                + said.map(text -> "\n<p>" + text + "\n").orElse("");
    }

    private static Form form(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.Http http) {
            return http(http);
        }
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return apiKey(key);
        }
        return bearer();
    }

    private static Form http(SecurityScheme.Http http) {
        return switch (http.scheme()) {
            case "bearer" -> bearer();
            case "basic" ->
                new Form(
                        true,
                        "password",
                        "user and password",
                        CodeBlock.of("$T.basic(user, password)", ClientTypes.CREDENTIALS));
            default ->
                new Form(
                        false,
                        "authorization",
                        "the whole <code>Authorization</code> header",
                        CodeBlock.of("$T.apiKeyHeader($S, authorization)", ClientTypes.CREDENTIALS, "Authorization"));
        };
    }

    private static Form bearer() {
        return new Form(false, "token", "a bearer token", CodeBlock.of("$T.bearer(token)", ClientTypes.CREDENTIALS));
    }

    private static Form apiKey(SecurityScheme.ApiKey key) {
        var factory = switch (key.in()) {
            case QUERY -> "apiKeyQuery";
            case COOKIE -> "apiKeyCookie";
            case HEADER, PATH -> "apiKeyHeader";
        };
        return new Form(
                false,
                "key",
                "a key, sent as the " + key.in().text() + " parameter " + JavadocText.code(key.parameterName()),
                CodeBlock.of("$T.$L($L, key)", ClientTypes.CREDENTIALS, factory, Literals.string(key.parameterName())));
    }

    /**
     * How a scheme is given to the client.
     *
     * @param user whether a user's name comes first
     */
    private record Form(boolean user, String argument, String meaning, CodeBlock value) {}
}
