package dev.dovetail.generator.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.dovetail.generator.type.RuntimeTypes;
import java.time.Duration;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that give the same client with another option: for one call, or for some. */
final class ClientViews {

    private final ClassName client;

    ClientViews(ClassName client) {
        this.client = client;
    }

    List<MethodSpec> methods() {
        return List.of(
                view("withTimeout", "The same client, with the same connections, for calls that take another time.")
                        .addParameter(Duration.class, "timeout")
                        .addStatement("return new $T(client.withTimeout(timeout))", client)
                        .build(),
                view("withRetry", "The same client, with the same connections, that repeats calls otherwise.")
                        .addParameter(RuntimeTypes.RETRY_POLICY, "retry")
                        .addStatement("return new $T(client.withRetry(retry))", client)
                        .build(),
                view(
                                "withHeader",
                                "The same client, with the same connections, that sends another header with every request.")
                        .addParameter(String.class, "name")
                        .addParameter(String.class, "value")
                        .addStatement("return new $T(client.withHeader(name, value))", client)
                        .build());
    }

    private MethodSpec.Builder view(String name, String javadoc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(javadoc)
                .addModifiers(Modifier.PUBLIC)
                .returns(client);
    }
}
