package dev.dovetail.generator.emit.server;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.dovetail.generator.naming.OperationGroup;

/** The classes that the emitted server side uses, and its own by group. */
final class ServerTypes {

    /** What is known of a caller: the emitted classes leave it to who uses them. */
    static final TypeVariableName CALLER = TypeVariableName.get("C");

    static final ClassName ANSWER = runtime("Answer");
    static final ClassName ERROR_MAPPER = runtime("ErrorMapper");
    static final ClassName EXCHANGE = runtime("Exchange");
    static final ClassName PROBLEM_EXCEPTION = runtime("ProblemException");
    static final ClassName PROBLEMS = runtime("Problems");
    static final ClassName ROUTER = runtime("Router");
    static final ClassName ROUTER_BUILDER = ROUTER.nestedClass("Builder");
    static final ClassName SECURITY_HANDLER = runtime("SecurityHandler");
    static final ClassName SERVER_RESPONSE = runtime("ServerResponse");
    static final ClassName JSON_CODEC = ClassName.get("dev.dovetail.runtime.json", "JsonCodec");

    private ServerTypes() {}

    /** {@code SubscriptionsHandler<C>}. */
    static TypeName handler(OperationGroup group) {
        return ofCaller(group.handler());
    }

    /** {@code SubscriptionsRoutes}, beside the handler. */
    static ClassName routes(OperationGroup group) {
        var handler = group.handler();
        var stem = handler.simpleName().substring(0, handler.simpleName().length() - "Handler".length());
        return handler.peerClass(stem + "Routes");
    }

    /** The class with the type of the caller. */
    static TypeName ofCaller(ClassName type) {
        return ParameterizedTypeName.get(type, CALLER);
    }

    private static ClassName runtime(String name) {
        return ClassName.get("dev.dovetail.runtime.server", name);
    }
}
