package dev.dovetail.generator.roundtrip;

import com.palantir.javapoet.ClassName;
import dev.dovetail.generator.naming.OperationGroup;
import dev.dovetail.runtime.client.RetryPolicy;
import dev.dovetail.runtime.server.Router;
import dev.dovetail.runtime.server.SecurityHandler;
import dev.dovetail.runtime.server.jdk.JdkServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The emitted router on a free port of the loopback address, behind proxies for its handlers, and the emitted client for it. */
final class Exchanges implements AutoCloseable {

    /** What every scheme's credentials are. */
    static final String SECRET = "secret";

    private static final String CALLER = "the caller";

    private final Emitted emitted;
    private final ClassName router;
    private final ClassName caller;
    private final JdkServer server;
    private final Object client;
    private volatile Function<List<Object>, Object> handling = arguments -> null;
    private volatile String handled = "";

    /** Everything that the API serves. */
    Exchanges(Emitted emitted) throws ReflectiveOperationException {
        this(
                emitted,
                emitted.context().names().router(),
                emitted.context().names().client());
    }

    /** What the API's owner sends, and who receives it. */
    Exchanges(Emitted emitted, OperationGroup events) throws ReflectiveOperationException {
        this(emitted, emitted.context().names().router(events), events.api());
    }

    private Exchanges(Emitted emitted, ClassName router, ClassName client) throws ReflectiveOperationException {
        this.emitted = emitted;
        this.router = router;
        this.caller = client;
        this.server = JdkServer.start(router(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.client = client();
    }

    /** The emitted class that calls the operations of a group. */
    Object api(OperationGroup group) throws ReflectiveOperationException {
        return group.kind() == OperationGroup.Kind.OPERATIONS
                ? client.getClass().getMethod(group.accessor()).invoke(client)
                : client;
    }

    /** Where an event of this path is received. */
    URI url(String path) {
        return URI.create(server.baseUri() + path);
    }

    /** What a handler does from now on with its arguments, the caller left out. */
    void handleBy(Function<List<Object>, Object> function) {
        handling = function;
        handled = "";
    }

    /** The name of the handler's method that was called last. */
    String handled() {
        return handled;
    }

    private Router router() throws ReflectiveOperationException {
        var type = emitted.load(router);
        var start = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("builder"))
                .findFirst()
                .orElseThrow();
        SecurityHandler<Object> security = (request, alternatives) -> CALLER;
        var builder = start.getParameterCount() == 0 ? start.invoke(null) : start.invoke(null, security);
        for (var method : builder.getClass().getMethods()) {
            if (method.getParameterCount() == 1
                    && method.getParameterTypes()[0].getName().startsWith("emitted.")) {
                method.invoke(builder, handler(method.getParameterTypes()[0]));
            }
        }
        return (Router) unwrapped(() -> builder.getClass().getMethod("build").invoke(builder));
    }

    private Object handler(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
            var arguments = values == null ? List.<Object>of() : Arrays.asList(values);
            handled = method.getName();
            var caller = !arguments.isEmpty() && arguments.get(0) == CALLER ? 1 : 0;
            return handling.apply(arguments.subList(caller, arguments.size()));
        });
    }

    private Object client() throws ReflectiveOperationException {
        var type = emitted.load(caller);
        var builder = type.getMethod("builder").invoke(null);
        for (var method : builder.getClass().getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && takesSecret(method)) {
                Supplier<String> secret = () -> SECRET;
                method.invoke(
                        builder,
                        method.getParameterCount() == 1 ? new Object[] {secret} : new Object[] {"user", secret});
            }
        }
        builder.getClass()
                .getMethod("baseUri", String.class)
                .invoke(builder, server.baseUri().toString());
        builder.getClass().getMethod("retry", RetryPolicy.class).invoke(builder, RetryPolicy.none());
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static boolean takesSecret(Method method) {
        var types = method.getParameterTypes();
        return types.length > 0 && types[types.length - 1] == Supplier.class;
    }

    /** An emitted method's own exception. */
    static Object unwrapped(Reflective call) throws ReflectiveOperationException {
        try {
            return call.invoke();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** A call through reflection. */
    interface Reflective {
        Object invoke() throws ReflectiveOperationException;
    }
}
