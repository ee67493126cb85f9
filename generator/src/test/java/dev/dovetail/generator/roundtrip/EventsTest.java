package dev.dovetail.generator.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.generator.naming.OperationGroup;
import dev.dovetail.runtime.client.CallbackUrl;
import dev.dovetail.runtime.server.Headers;
import dev.dovetail.runtime.server.Router;
import dev.dovetail.runtime.server.ServerRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Emitted handlers, routers and senders of callbacks, beyond what the round trip asks of them. */
class EventsTest {

    private final Emitted emitted = Emitted.from(Path.of("src/test/resources/roundtrip/events.yaml"));
    private final OperationGroup callbacks = emitted.context().names().events().get(1);

    @Test
    void whatIsNotOverriddenIsAnsweredWith404() throws ReflectiveOperationException {
        var handler = emitted.load(callbacks.handler());
        var lazy = Proxy.newProxyInstance(
                handler.getClassLoader(), new Class<?>[] {handler}, InvocationHandler::invokeDefault);
        var builder = emitted.load(emitted.context().names().router(callbacks))
                .getMethod("builder")
                .invoke(null);
        builder.getClass().getMethod("callbacks", handler).invoke(builder, lazy);
        var router = (Router) builder.getClass().getMethod("build").invoke(builder);

        assertThat(router.route(request("/subscribe/shipped")).status()).isEqualTo(404);
        assertThat(new String(router.route(request("/subscribe/shipped")).body().bytes(), StandardCharsets.UTF_8))
                .contains("nobody here takes this");
        assertThat(new String(router.route(request("/shipped")).body().bytes(), StandardCharsets.UTF_8))
                .doesNotContain("nobody here takes this");
    }

    @Test
    void aCallbackGoesWhereItsExpressionSays() throws ReflectiveOperationException {
        var url = (CallbackUrl)
                emitted.load(callbacks.api()).getMethod("shippedUrl").invoke(null);

        assertThat(url.body(Map.of("url", "https://example.com/hooks")).resolve())
                .isEqualTo(URI.create("https://example.com/hooks/shipped"));
    }

    private static ServerRequest request(String path) {
        var body = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
        var headers = Headers.of(Map.of("Content-Type", List.of("application/json")));
        return new ServerRequest("POST", path, null, headers, new ByteArrayInputStream(body));
    }
}
